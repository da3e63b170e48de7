package io.github.dualpassword.notification;

import java.util.Optional;

import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.CodeUsedUp;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.otp.TokenChangedByBank;
import io.github.dualpassword.otp.TokenRevoked;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.PasswordsChanged.SetBy;
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
        return effect instanceof LockoutEffect.Released && origin.operation().isPresent();
    }

    public static void tell(CodeUsedUp used) {
        Notice notice = Notice.at(
                        MailKind.CODE_USED_UP, CurrentRealm.of(used.session()).now())
                .with(Notice.FAILURES, used.failures());
        new MailOutbox(used.session()).add(used.key().subjectId(), notice);
    }

    /** By bank staff; of what colleagues do, their operation tells. */
    public static void tell(TokenRevoked revoked) {
        CurrentRealm realm = CurrentRealm.of(revoked.session());
        Notice notice = Notice.at(MailKind.TOKEN_REVOKED, realm.now())
                .with(Notice.TOKEN, revoked.token().serial())
                .with(Notice.SET_BY, Ids.underscored(SetBy.BANK))
                .with(
                        Notice.FROM,
                        realm.policy()
                                .afterRevocation()
                                .registrationFrom(realm.instant())
                                .toEpochMilli());
        MailOutbox outbox = new MailOutbox(revoked.session());
        revoked.userIds().forEach(userId -> outbox.add(userId, notice));
    }

    /** The same for what is no revocation. Where a token's clock is concerns nobody but the bank. */
    public static void tell(TokenChangedByBank changed) {
        kind(changed.change()).ifPresent(kind -> {
            CurrentRealm realm = CurrentRealm.of(changed.session());
            Notice notice = Notice.at(kind, realm.now())
                    .with(Notice.TOKEN, changed.token().serial())
                    .with(Notice.SET_BY, Ids.underscored(SetBy.BANK));
            MailOutbox outbox = new MailOutbox(changed.session());
            changed.userIds().forEach(userId -> outbox.add(userId, notice));
        });
    }

    private static Optional<MailKind> kind(TokenChangedByBank.Change change) {
        return switch (change) {
            case SUSPENDED -> Optional.of(MailKind.TOKEN_SUSPENDED_BY_BANK);
            case RELEASED -> Optional.of(MailKind.TOKEN_RELEASED);
            case RESYNCHRONISED -> Optional.empty();
        };
    }

    public static void tell(PasswordsChanged change) {
        Notice notice = PasswordNotice.of(
                CurrentRealm.of(change.session()).now(), change.passwords(), change.first(), change.setBy());
        new MailOutbox(change.session()).add(change.user().getId(), notice);
    }
}
