package io.github.dualpassword.otp.approval;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Before login, a browser waits for a phone that nobody has asked, and cannot tell.
 *
 * @param session of the request
 * @param userId Keycloak's id of whoever was to be asked; empty for nobody
 * @param address of the browser; empty where it is not known
 * @param reason why nobody was asked; stable
 */
public record ApprovalPretended(KeycloakSession session, Optional<String> userId, String address, String reason)
        implements ProviderEvent {

    static final String NO_PHONE = "no_phone";
    static final String ASKED_LATELY = "asked_lately";
}
