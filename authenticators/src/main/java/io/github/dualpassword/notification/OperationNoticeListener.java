package io.github.dualpassword.notification;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Ids;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecorded;
import io.github.dualpassword.password.PasswordsChanged.SetBy;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StopLifted;
import io.github.dualpassword.servicestop.StoppedByStaff;

/**
 * Enqueues mails about delegated operations, in the transaction of the operation: to the target, and to master users of
 * the contract. An operator who is a master user is notified too, so that operations in a stolen session do not go
 * unnoticed. Procedures before login have {@linkplain BeforeLoginNoticeListener mails of their own}. If bank staff stop a
 * service or lift the stop, the user concerned is notified.
 */
public final class OperationNoticeListener {

    private OperationNoticeListener() {}

    public static void tell(OperationRecorded recorded) {
        if (recorded.operation().outcome() == OperationOutcome.DONE) {
            recorded.target()
                    .filter(target -> MailOutbox.hasMailServer(realm(recorded)))
                    .ifPresent(target -> tell(recorded, target));
        }
    }

    public static void tell(StoppedByStaff stopped) {
        long now = CurrentRealm.of(stopped.session()).now();
        new MailOutbox(stopped.session())
                .add(
                        stopped.user().getId(),
                        Notice.at(MailKind.SERVICE_STOPPED, now).with(Notice.SET_BY, Ids.underscored(SetBy.BANK)));
    }

    public static void tell(StopLifted lifted) {
        long now = CurrentRealm.of(lifted.session()).now();
        new MailOutbox(lifted.session()).add(lifted.user().getId(), Notice.at(MailKind.SERVICE_RESTORED, now));
    }

    private static void tell(OperationRecorded recorded, UserModel target) {
        MailOutbox outbox = new MailOutbox(recorded.session());
        OperationNotices notices = new OperationNotices(recorded.operation());
        if (notices.areCovered()) {
            return;
        }
        Optional<Notice> own = notices.forTarget();
        own.ifPresent(notice -> outbox.add(target.getId(), notice));
        RealmPolicy policy = CurrentRealm.of(recorded.session()).policy();
        if (OperationNotices.concernsMasters(policy, recorded.targetType())) {
            masters(recorded)
                    // Nobody is notified of the same operation twice.
                    .filter(master -> own.isEmpty() || !master.equals(target.getId()))
                    .forEach(master -> outbox.add(master, notices.forMasters()));
        }
    }

    private static Stream<String> masters(OperationRecorded recorded) {
        return recorded.contract().stream()
                .flatMap(contract -> recorded.masters().in(recorded.session(), contract).stream());
    }

    private static RealmModel realm(OperationRecorded recorded) {
        return recorded.session().getContext().getRealm();
    }
}
