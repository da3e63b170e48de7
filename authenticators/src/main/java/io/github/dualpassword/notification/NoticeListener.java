package io.github.dualpassword.notification;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.CodeUsedUp;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/** Enqueues the mails that tell users what happened to their passwords, in the transaction in which it happens. */
public final class NoticeListener {

    private NoticeListener() {}

    public static void tell(LockoutChanged change) {
        if (change.key().isUnknownLogin()) {
            return;
        }
        CurrentRealm realm = CurrentRealm.of(change.session());
        RealmPolicy policy = realm.policy();
        long now = realm.now();
        MailOutbox outbox = new MailOutbox(change.session());
        change.effects().stream()
                .filter(effect -> !isToldAsAWhole(effect, change.origin()))
                .flatMap(effect -> LockoutNotices.of(effect, change.key().credential(), policy, now).stream())
                .forEach(notice -> outbox.add(change.key().subjectId(), notice));
    }

    private static boolean isToldAsAWhole(LockoutEffect effect, Origin origin) {
        return effect instanceof LockoutEffect.Released
                && (origin.operation().isPresent() || origin.mail() == Origin.Mail.WITH_ANOTHER);
    }

    public static void tell(CodeUsedUp used) {
        MailKind kind = switch ((IssuedCode) used.key().counted()) {
            case CONFIRMATION_CODE -> MailKind.CODE_USED_UP;
            case ACTIVATION_PASSWORD -> MailKind.ACTIVATION_USED_UP;
        };
        Notice notice = Notice.at(kind, CurrentRealm.of(used.session()).now()).with(Notice.FAILURES, used.failures());
        new MailOutbox(used.session()).add(used.key().subjectId(), notice);
    }

    public static void tell(PasswordsChanged change) {
        Notice notice = PasswordNotice.of(
                CurrentRealm.of(change.session()).now(), change.passwords(), change.first(), change.setBy());
        new MailOutbox(change.session())
                .add(
                        change.user().getId(),
                        change.released().isEmpty()
                                ? notice
                                : notice.with(Notice.RELEASED_TOO, Password.ids(change.released())));
    }
}
