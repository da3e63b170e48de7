package io.github.dualpassword.notification;

import java.util.Optional;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.policy.RealmPolicy;

/** The mail about an effect that the suspension engine settled: a pure function of effect, policy and time. */
final class LockoutNotices {

    private LockoutNotices() {}

    /**
     * The notice for the user.
     *
     * @param credential whose state it is
     * @param now when it was settled, milliseconds since the epoch
     * @return empty if the user need not be notified
     */
    static Optional<Notice> of(LockoutEffect effect, Credential credential, RealmPolicy policy, long now) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            return Optional.of(suspended(suspended, credential, policy, now));
        }
        if (effect instanceof LockoutEffect.Released released && released.before() != Standing.USABLE) {
            return Optional.of(Notice.at(MailKind.RELEASED, now).with(Notice.CREDENTIALS, credential.id()));
        }
        if (effect instanceof LockoutEffect.FailuresForgiven forgiven && credential == Credential.LOGIN) {
            return loginAfterFailures(forgiven, policy, now);
        }
        return Optional.empty();
    }

    private static Notice suspended(
            LockoutEffect.Suspended suspended, Credential credential, RealmPolicy policy, long now) {
        if (suspended.standing() == Standing.PERMANENTLY_SUSPENDED) {
            return Notice.at(MailKind.SUSPENDED_FOR_GOOD, now).with(Notice.CREDENTIALS, credential.id());
        }
        boolean lastTime = suspended.suspensions() >= policy.lockout(credential).temporarySuspensions();
        return Notice.at(lastTime ? MailKind.SUSPENDED_LAST_TIME : MailKind.SUSPENDED, now)
                .with(Notice.CREDENTIALS, credential.id())
                .with(Notice.UNTIL, suspended.until());
    }

    private static Optional<Notice> loginAfterFailures(
            LockoutEffect.FailuresForgiven forgiven, RealmPolicy policy, long now) {
        int threshold = policy.get(LockoutSettings.FAILURES_NOTICE);
        boolean several = forgiven.failures() >= threshold || forgiven.suspensions() > 0;
        if (threshold == 0 || !several) {
            return Optional.empty();
        }
        return Optional.of(Notice.at(MailKind.LOGIN_AFTER_FAILURES, now)
                .with(Notice.FAILURES, forgiven.failures())
                .with(Notice.SUSPENSIONS, forgiven.suspensions()));
    }
}
