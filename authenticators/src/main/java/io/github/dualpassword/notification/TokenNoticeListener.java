package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.DeviceLockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenChangedByBank;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenRegistered;
import io.github.dualpassword.otp.TokenRevoked;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.password.PasswordsChanged.SetBy;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** Enqueues the mails that tell users what happened to their tokens, in the transaction in which it happens. */
public final class TokenNoticeListener {

    private TokenNoticeListener() {}

    /** Whoever has registered it, or somebody else with that password. */
    public static void tell(TokenRegistered registered) {
        KeycloakSession session = registered.session();
        Optional<Token> issued = Storage.of(session, TokenStore.class)
                .find(
                        session.getContext().getRealm().getId(),
                        registered.registration().tokenId())
                .map(StoredToken::token)
                .filter(token -> token.form() == TokenForm.SOFTWARE);
        if (issued.isPresent()) {
            SoftwareTokenNotices.tell(session, registered.registration(), issued.get());
            return;
        }
        Notice notice =
                Notice.at(MailKind.TOKEN_REGISTERED, CurrentRealm.of(session).now());
        new MailOutbox(session)
                .add(
                        registered.registration().userId(),
                        withSerial(session, notice, registered.registration().tokenId()));
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
            Notice notice = Notice.at(kind, CurrentRealm.of(changed.session()).now())
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

    /** All who share the token, since it is suspended, or released, for all of them. */
    public static void tell(DeviceLockoutChanged change) {
        KeycloakSession session = change.session();
        LockoutKey key = change.key();
        OneTimePassword counted = (OneTimePassword) key.counted();
        RealmPolicy policy = CurrentRealm.of(session).policy();
        long now = CurrentRealm.of(session).now();
        List<Notice> notices = change.effects().stream()
                .filter(effect -> !isToldAsAWhole(effect, change.origin()))
                .flatMap(effect -> OtpNotices.of(effect, counted, policy, now).stream())
                .toList();
        if (notices.isEmpty()) {
            return;
        }
        MailOutbox outbox = new MailOutbox(session);
        List<String> receivers = counted.isOfUser()
                ? List.of(key.subjectId())
                : Storage.of(session, Registrations.class).usersOf(key.realmId(), key.subjectId());
        for (Notice notice : notices) {
            Notice told = counted.isOfUser() ? notice : withSerial(session, notice, key.subjectId());
            receivers.forEach(userId -> outbox.add(userId, told));
        }
    }

    private static boolean isToldAsAWhole(LockoutEffect effect, Origin origin) {
        return effect instanceof LockoutEffect.Released && origin.operation().isPresent();
    }

    private static Notice withSerial(KeycloakSession session, Notice notice, String tokenId) {
        Optional<String> serial = Storage.of(session, TokenStore.class)
                .find(session.getContext().getRealm().getId(), tokenId)
                .map(stored -> stored.token().serial().value());
        return serial.map(number -> notice.with(Notice.TOKEN, number)).orElse(notice);
    }
}
