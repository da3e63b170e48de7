package io.github.dualpassword.sessionend;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.SecretJudged;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Ends the sessions of a user whose login password was suspended by wrong entries, in realms configured for it (decision
 * 17): requested with the suspension, and carried out by the request that made the last entry. If that request belongs to
 * a session of the same user, the user first sees the page that says so; {@link SessionEndCare} ends that session.
 */
public final class SessionsOfSuspended {

    private SessionsOfSuspended() {}

    /** With the suspension, in its transaction. */
    public static void request(LockoutChanged change) {
        if (change.key().credential() == Credential.LOGIN && !change.key().isUnknownLogin()) {
            change.effects().forEach(effect -> request(change, effect));
        }
    }

    /** After the entry that suspended. */
    public static void end(SecretJudged judged) {
        if (judged.credential() == Credential.LOGIN
                && judged.verdict() instanceof Verdict.Wrong wrong
                && wrong.standing() != Standing.USABLE) {
            wrong.userId()
                    .filter(user -> ends(judged.session(), wrong.standing()))
                    .filter(user -> !isAtWork(judged.session(), user))
                    .ifPresent(user -> SessionEnd.carryOut(judged.session(), List.of(user)));
        }
    }

    private static void request(LockoutChanged change, LockoutEffect effect) {
        KeycloakSession job = change.session();
        if (effect instanceof LockoutEffect.Suspended suspended && ends(job, suspended.standing())) {
            CurrentRealm.of(job)
                    .user(change.key().subjectId())
                    .ifPresent(user -> SessionEnd.request(job, user, SessionEnd.Scope.SUSPENSION));
        }
    }

    private static boolean ends(KeycloakSession session, Standing standing) {
        return switch (CurrentRealm.of(session).policy().get(LockoutSettings.SUSPENSION_SESSIONS)) {
            case KEEP -> false;
            case END_WHEN_PERMANENT -> standing == Standing.PERMANENTLY_SUSPENDED;
            case END -> true;
        };
    }

    private static boolean isAtWork(KeycloakSession session, String userId) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        return authentication != null
                && authentication.getAuthenticatedUser() != null
                && authentication.getAuthenticatedUser().getId().equals(userId);
    }
}
