package io.github.dualpassword.stepup;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.AcrUtils;

/**
 * The levels that pages of this product confirm, in the browser flow of an application.
 *
 * @param levels numbers of all levels that the application knows, by their names
 * @param confirmed numbers of those that are confirmed
 */
public record ConfirmingLevels(Map<String, Integer> levels, Set<Integer> confirmed) {

    /** Of the application that the session is about. */
    public static ConfirmingLevels of(KeycloakSession session, ClientModel client) {
        RealmModel realm = session.getContext().getRealm();
        AuthenticationFlowModel flow = flow(realm, client);
        Map<String, Integer> levels = AcrUtils.getAcrLoaMap(client);
        return new ConfirmingLevels(
                levels,
                levels.values().stream()
                        .filter(level -> StepsOfLevel.haveForm(session, realm, flow.getId(), level))
                        .collect(Collectors.toSet()));
    }

    public boolean haveName(String name) {
        return levels.containsKey(name) && confirmed.contains(levels.get(name));
    }

    /** Keycloak takes a number for the level of that number, with a sign, with zeros in front, and in any digits, too. */
    public boolean haveNumber(String number) {
        try {
            return confirmed.contains(Integer.parseInt(number));
        } catch (NumberFormatException name) {
            return false;
        }
    }

    private static AuthenticationFlowModel flow(RealmModel realm, ClientModel client) {
        String own = client.getAuthenticationFlowBindingOverride(AuthenticationFlowBindings.BROWSER_BINDING);
        return own == null || own.isBlank() ? realm.getBrowserFlow() : realm.getAuthenticationFlowById(own);
    }
}
