package io.github.dualpassword.otp.approval;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Something has become of a request for an approval, in the transaction of the session. It expires by the clock, and nobody is told.
 *
 * @param session that moves it
 * @param step what has happened
 * @param approval as it is now
 */
public record ApprovalMoved(KeycloakSession session, Step step, Approval approval) implements ProviderEvent {

    /** What has happened. */
    public enum Step {
        ASKED,
        /** The same, after several that were not approved. */
        ASKED_REPEATEDLY,
        APPROVED,
        USED,
        REFUSED,
        WRONG_NUMBER,
        /** It is refused by that. */
        TOO_MANY_WRONG_NUMBERS,
        CANCELLED
    }
}
