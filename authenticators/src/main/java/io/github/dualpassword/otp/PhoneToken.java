package io.github.dualpassword.otp;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.realm.CurrentRealm;

/** The token of a user whose phone may be asked for an approval: a software token that the user has registered, and can use now. */
public final class PhoneToken {

    private PhoneToken() {}

    /** Its id; for pages to choose by. */
    public static Optional<String> of(KeycloakSession session, UserModel user) {
        return RegisteredToken.of(session, user)
                .map(RegisteredToken::token)
                .filter(token -> isUsable(
                        token,
                        TokenRules.standing(
                                token,
                                CountedTokens.suspension(session, token).standing() != Standing.USABLE,
                                CurrentRealm.of(session).localTime().toLocalDate())))
                .map(Token::id);
    }

    /**
     * The same, and nobody decides about the token until the transaction ends.
     *
     * @param job whose transaction holds it
     * @param lockout for the job
     */
    public static Optional<String> lock(KeycloakSession job, UserModel user, Lockout lockout) {
        return HeldToken.of(job, user, lockout)
                .filter(held -> isUsable(held.token(), held.standing()))
                .map(held -> held.token().id());
    }

    private static boolean isUsable(Token token, TokenStanding standing) {
        return token.form() == TokenForm.SOFTWARE && standing == TokenStanding.USABLE;
    }
}
