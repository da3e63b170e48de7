package io.github.dualpassword.otp.level;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.page.Moments;

/** What users are told whose token takes no code. */
public final class RefusalMessage {

    private RefusalMessage() {}

    /** Whose token was revoked lately is told from when on another one can be registered (K10, K11). */
    public static FormMessage of(KeycloakSession session, UserModel user, OtpRefusal refusal) {
        return new TokenRegistration(session)
                .waitsUntil(user)
                .filter(from -> refusal == OtpRefusal.NOT_REGISTERED)
                .map(from -> new FormMessage(
                        null, "dualPasswordRegisterTokenNotYet", new Moments(session, user).minute(from)))
                .orElseGet(() -> new FormMessage(refusal.message()));
    }
}
