package io.github.dualpassword.boundtransaction.request;

import java.util.List;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.utils.AcrUtils;

import io.github.dualpassword.stepup.ConfirmingLevels;

/**
 * The levels that a request asks for, as Keycloak reads them.
 *
 * @param names in the order of the request
 * @param confirming the levels that pages of this product confirm
 */
record RequestedConfirmation(List<String> names, ConfirmingLevels confirming) {

    static RequestedConfirmation of(KeycloakSession session, ClientModel client, AuthorizationEndpointRequest request) {
        List<String> essential = AcrUtils.getRequiredAcrValues(request.getClaims());
        List<String> names = essential.isEmpty()
                ? AcrUtils.getAcrValues(request.getClaims(), request.getAcr(), client)
                : AcrUtils.enforceMinimumAcr(essential, client);
        return new RequestedConfirmation(names, ConfirmingLevels.of(session, client));
    }

    /** Whether one level is asked for, by its name, and a page of this product confirms it. */
    boolean isOne() {
        return names.size() == 1 && confirming.haveName(names.get(0));
    }

    /** Whether any of them is one that a page of this product confirms, by its name or its number. */
    boolean isAny() {
        return names.stream().anyMatch(name -> confirming.haveName(name) || confirming.haveNumber(name));
    }
}
