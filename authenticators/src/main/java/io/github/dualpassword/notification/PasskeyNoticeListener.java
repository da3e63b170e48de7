package io.github.dualpassword.notification;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.MastersOfContract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.passkey.KeyLabel;
import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Enqueues the mails about passkeys, to their user and the master users, in the transaction in which it happens: whoever has got hold
 * of passwords and a code must not get a passkey of the user unnoticed.
 */
public final class PasskeyNoticeListener {

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
