package io.github.dualpassword.notification;

import java.util.Optional;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.RealmPolicy;

/**
 * The mail about an effect that the suspension engine settled for one-time passwords: a pure function of effect, policy and time.
 * Of a token, all who share it get the same one.
 */
final class OtpNotices {

    private OtpNotices() {}

    /**
     * The notice.
     *
     * @param counted whose state it is
     * @param now when it was settled, milliseconds since the epoch
     * @return empty if nobody need be notified
     */
    static Optional<Notice> of(LockoutEffect effect, OneTimePassword counted, RealmPolicy policy, long now) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            return Optional.of(suspended(suspended, counted, policy, now));
        }
        if (effect instanceof LockoutEffect.Released released && released.before() != Standing.USABLE) {
            return Optional.of(Notice.at(MailKind.TOKEN_RELEASED, now).with(Notice.OTP, counted.id()));
        }
        return Optional.empty();
    }

    private static Notice suspended(
            LockoutEffect.Suspended suspended, OneTimePassword counted, RealmPolicy policy, long now) {
        if (suspended.standing() == Standing.PERMANENTLY_SUSPENDED) {
            return Notice.at(MailKind.TOKEN_SUSPENDED_FOR_GOOD, now).with(Notice.OTP, counted.id());
        }
        boolean lastTime = suspended.suspensions() >= policy.lockout(counted).temporarySuspensions();
        return Notice.at(lastTime ? MailKind.TOKEN_SUSPENDED_LAST_TIME : MailKind.TOKEN_SUSPENDED, now)
                .with(Notice.OTP, counted.id())
                .with(Notice.UNTIL, suspended.until());
    }
}
