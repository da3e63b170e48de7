package io.github.dualpassword.otp.level;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.SuspendedToken;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.page.Moments;

/** What users are told whose token takes no code. */
public final class RefusalMessage {

    private static final String SUSPENDED_BY_WRONG_CODES = "dualPasswordOtpSuspendedByWrongCodes";

    private RefusalMessage() {}

    /** What the page says beside the message, of a token that is suspended. */
    public static Optional<SuspendedToken> suspension(KeycloakSession session, UserModel user, OtpRefusal refusal) {
        return Optional.of(refusal)
                .filter(OtpRefusal.SUSPENDED::equals)
                .map(suspended -> SuspendedToken.of(session, user));
    }

    /** Whose token was revoked, or registered, lately is told from when on another one can be registered (K10, K11), or it confirms. */
    public static FormMessage of(KeycloakSession session, UserModel user, OtpRefusal refusal) {
        return new TokenRegistration(session)
                .waitsUntil(user)
                .filter(from -> refusal == OtpRefusal.NOT_REGISTERED)
                .map(from -> new FormMessage(
                        null, "dualPasswordRegisterTokenNotYet", new Moments(session, user).minute(from)))
                .or(() -> new CountedTokens(session)
                        .confirmsFrom(user)
                        .filter(from -> refusal == OtpRefusal.NOT_YET)
                        .map(from -> new FormMessage(null, refusal.message(), new Moments(session, user).minute(from))))
                .or(() -> suspension(session, user, refusal)
                        .filter(SuspendedToken::isByWrongCodes)
                        .map(suspended -> new FormMessage(SUSPENDED_BY_WRONG_CODES)))
                .orElseGet(() -> new FormMessage(refusal.message()));
    }
}
