package io.github.dualpassword.notification;

import java.time.Instant;

import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.Password;
import io.github.dualpassword.prelogin.BeforeLoginCompleted;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Enqueues the notice to all users of a contract about a procedure before login (I15), in the transaction of the procedure: one
 * row, however many users there are.
 */
public final class BeforeLoginNoticeListener {

    private BeforeLoginNoticeListener() {}

    public static void tell(BeforeLoginCompleted completed) {
        RealmModel realm = completed.session().getContext().getRealm();
        if (MailOutbox.hasMailServer(realm)) {
            Storage.of(completed.session(), ContractNotices.class)
                    .add(
                            new ContractNotice(
                                    KeycloakModelUtils.generateId(),
                                    realm.getId(),
                                    completed.contractId(),
                                    notice(completed)),
                            CurrentRealm.of(completed.session()).now());
        }
    }

    private static Notice notice(BeforeLoginCompleted completed) {
        Notice notice = Notice.at(MailKind.BEFORE_LOGIN_COMPLETED, completed.at())
                .with(Notice.PROCEDURE, completed.procedure().id())
                .with(Notice.CONTRACT, completed.contractId())
                .with(Notice.OPERATOR, completed.operatorId())
                .with(Notice.TARGET, completed.targetId());
        return completed.passwords().isEmpty() ? notice : withPasswords(notice, completed);
    }

    /** They work until then; for ever in a realm in which they need not be changed in time. */
    private static Notice withPasswords(Notice notice, BeforeLoginCompleted completed) {
        Notice told = notice.with(Notice.CREDENTIALS, Password.ids(completed.passwords()));
        return CurrentRealm.of(completed.session())
                .policy()
                .provisionalValidity()
                .lastDay(Instant.ofEpochMilli(completed.at()))
                .map(day -> told.with(Notice.LAST_DAY, day))
                .orElse(told);
    }
}
