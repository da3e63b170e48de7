package io.github.dualpassword.otp;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The token of a user whose phone may be asked for an approval: a software token that the user has registered, and whose codes would
 * be good for the same.
 */
public final class PhoneToken {

    private PhoneToken() {}

    /** Its id; for pages to choose by. */
    public static Optional<String> of(KeycloakSession session, UserModel user, CodeUse use) {
        CurrentRealm realm = CurrentRealm.of(session);
        return RegisteredToken.of(session, user)
                .filter(registered -> registered.token().form() == TokenForm.SOFTWARE)
                .filter(registered -> isEnough(
                        registered.standing(
                                realm,
                                CountedTokens.suspension(session, registered.token())
                                                .standing()
                                        != Standing.USABLE),
                        use))
                .map(registered -> registered.token().id());
    }

    /**
     * The same as it is now, whatever the transaction has read before; nobody decides about the token until it ends.
     *
     * @param job whose transaction holds it
     * @param lockout for the job
     */
    public static Optional<String> lock(KeycloakSession job, UserModel user, CodeUse use, Lockout lockout) {
        return HeldToken.of(job, user, lockout)
                .filter(held -> held.token().form() == TokenForm.SOFTWARE)
                .filter(held -> isEnough(held.standingFor(CurrentRealm.of(job), user.getId()), use))
                .map(held -> held.token().id());
    }

    private static boolean isEnough(TokenStanding standing, CodeUse use) {
        return standing == TokenStanding.USABLE || standing == TokenStanding.COOLING_DOWN && use == CodeUse.LOGIN;
    }
}
