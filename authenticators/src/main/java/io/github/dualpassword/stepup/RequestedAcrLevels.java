package io.github.dualpassword.stepup;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.AcrUtils;

/** From the {@code acr} names that a condition is configured with to the numbers by which Keycloak knows them. */
final class RequestedAcrLevels {

    private RequestedAcrLevels() {}

    /** The levels of the names, by the mapping of the application or else of the realm; names without one are left out. */
    static Set<Integer> of(KeycloakSession session, RealmModel realm, AuthenticationExecutionModel execution) {
        String configId = execution.getAuthenticatorConfig();
        AuthenticatorConfigModel config = configId == null ? null : realm.getAuthenticatorConfigById(configId);
        String names = config == null ? null : config.getConfig().get(RequestedAcrConditionFactory.ACR_NAMES);
        if (names == null) {
            return Set.of();
        }
        ClientModel client = session.getContext().getClient();
        Map<String, Integer> levels = client == null ? AcrUtils.getAcrLoaMap(realm) : AcrUtils.getAcrLoaMap(client);
        return Stream.of(names.split(Constants.CFG_DELIMITER))
                .map(levels::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
