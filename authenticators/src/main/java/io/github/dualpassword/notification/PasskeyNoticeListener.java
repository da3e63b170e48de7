package io.github.dualpassword.notification;

import java.util.List;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Ids;
import io.github.dualpassword.audit.MastersOfContract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.passkey.KeyLabel;
import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeysRevoked;
import io.github.dualpassword.password.PasswordsChanged.SetBy;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Enqueues the mails about passkeys, to their user and the master users, in the transaction in which it happens: whoever has got hold
 * of passwords and a code must not get a passkey of the user unnoticed.
 */
public final class PasskeyNoticeListener {

    /** As many names of keys as a mail names; how many there were, it says. */
    private static final int NAMED = 5;

    private PasskeyNoticeListener() {}

    public static void tell(PasskeyChanged changed) {
        CurrentRealm realm = CurrentRealm.of(changed.session());
        realm.user(changed.passkey().userId()).ifPresent(user -> {
            Notice notice = notice(changed, realm.now());
            MailOutbox outbox = new MailOutbox(changed.session());
            outbox.add(user.getId(), notice);
            masters(changed.session(), user).forEach(master -> outbox.add(master, notice));
        });
    }

    /** By bank staff; of what colleagues do, their operation tells. */
    public static void tell(PasskeysRevoked revoked) {
        CurrentRealm realm = CurrentRealm.of(revoked.session());
        String labels = revoked.keys().stream()
                .limit(NAMED)
                .map(key -> KeyLabel.mailed(key.label()))
                .collect(Collectors.joining(", "));
        new MailOutbox(revoked.session())
                .add(
                        revoked.user().getId(),
                        Notice.at(MailKind.PASSKEYS_REVOKED, realm.now())
                                .with(Notice.PASSKEY, labels)
                                .with(Notice.PASSKEYS, revoked.keys().size())
                                .with(Notice.SET_BY, Ids.underscored(SetBy.BANK)));
    }

    private static Notice notice(PasskeyChanged changed, long now) {
        boolean isNew = changed.change() == PasskeyChanged.Change.REGISTERED;
        Notice notice = Notice.at(isNew ? MailKind.PASSKEY_REGISTERED : MailKind.PASSKEY_SUSPENDED, now)
                .with(Notice.PASSKEY, KeyLabel.mailed(changed.label()))
                .with(Notice.TARGET, changed.passkey().userId());
        return isNew && changed.passkey().usableFrom() > now
                ? notice.with(Notice.FROM, changed.passkey().usableFrom())
                : notice;
    }

    private static List<String> masters(KeycloakSession session, UserModel user) {
        return session
                .getProvider(ContractProvider.class)
                .contractOf(user)
                .map(contract -> new MastersOfContract().in(session, contract))
                .orElse(List.of())
                .stream()
                .filter(master -> !master.equals(user.getId()))
                .toList();
    }
}
