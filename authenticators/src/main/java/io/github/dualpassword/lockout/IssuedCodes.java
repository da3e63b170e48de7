package io.github.dualpassword.lockout;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The codes of one kind that are issued to one user. The newest one is the only one that is good for anything, in whatever
 * session it was asked for; what is entered as one, {@link SecretEvaluator} evaluates.
 *
 * <p>A code is issued in three steps: {@link #permit} counts it, whoever asked makes and sends it, and {@link #issue} makes it
 * good. A code that could not be sent is given back, and leaves the one before as it was.
 *
 * @param session of a request that has changed nothing yet
 * @param userId Keycloak's id of the user
 */
public record IssuedCodes(KeycloakSession session, String userId, IssuedCode code) {

    public static IssuedCodes of(KeycloakSession session, UserModel user, IssuedCode code) {
        return new IssuedCodes(session, user.getId(), code);
    }

    /** Counts another code, if the realm's limits allow one now. */
    public IssuePermit permit() {
        return CodeLockout.of(session, key())
                .permit(CurrentRealm.of(session).policy().issueLimits(code));
    }

    /** What was counted was not sent. */
    public void giveBack(IssuePermit.Granted permit) {
        CodeLockout.of(session, key()).giveBack(permit);
    }

    /** Makes every earlier one void, and gives the user's code all its tries, where whoever issues it keeps it. */
    public void begin() {
        CodeLockout.of(session, key()).renew();
    }

    /** Whether wrong entries have made void what was issued last. For pages to choose by: only its evaluation decides. */
    public boolean isUsedUp() {
        return Suspension.of(session, key()).standing() != Standing.USABLE;
    }

    /** Makes {@code value} the user's code, with all its tries, and every earlier one void. */
    public CodeIssue issue(String value, Duration validity) {
        long number = CodeLockout.of(session, key()).renew();
        return CodeIssue.of(
                session, key(), number, value, CurrentRealm.of(session).now() + validity.toMillis());
    }

    /** Makes a code void that was proven. Only once: whoever is told {@code false} was too late. */
    public boolean use(CodeIssue issue) {
        return CodeLockout.of(session, key()).use(issue.number());
    }

    /** Whether it can be entered. For pages to choose by: only its evaluation decides. */
    public boolean isOut(CodeIssue issue) {
        long now = CurrentRealm.of(session).now();
        return now < issue.validUntil()
                && Storage.of(session, LockoutStore.class)
                        .find(key())
                        .filter(state -> state.epoch() == issue.number())
                        .filter(state -> LockoutRules.settledStanding(state, now) == Standing.USABLE)
                        .isPresent();
    }

    private LockoutKey key() {
        return new LockoutKey(session.getContext().getRealm().getId(), userId, code);
    }
}
