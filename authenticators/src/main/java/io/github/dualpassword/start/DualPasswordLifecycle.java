package io.github.dualpassword.start;

import java.time.Duration;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.storage.PartialImportRealmFromRepresentationEvent;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.audit.ApprovalEvents;
import io.github.dualpassword.audit.ApprovalMetrics;
import io.github.dualpassword.audit.BankPasswordEvents;
import io.github.dualpassword.audit.BankStopRecorder;
import io.github.dualpassword.audit.BankTokenEvents;
import io.github.dualpassword.audit.CodeEvents;
import io.github.dualpassword.audit.DoorEvents;
import io.github.dualpassword.audit.HistoryRecorder;
import io.github.dualpassword.audit.HistoryWritten;
import io.github.dualpassword.audit.LockoutEvents;
import io.github.dualpassword.audit.LockoutMetrics;
import io.github.dualpassword.audit.OperationEvents;
import io.github.dualpassword.audit.OperationRecorded;
import io.github.dualpassword.audit.OtpHistory;
import io.github.dualpassword.audit.PasskeyEvents;
import io.github.dualpassword.audit.PasskeyHistory;
import io.github.dualpassword.audit.PasskeyMetrics;
import io.github.dualpassword.audit.PushMetrics;
import io.github.dualpassword.audit.SoftwareTokenEvents;
import io.github.dualpassword.audit.ThrottleEvents;
import io.github.dualpassword.audit.TokenEvents;
import io.github.dualpassword.audit.TokenGauges;
import io.github.dualpassword.audit.TokenHistory;
import io.github.dualpassword.audit.TokenMetrics;
import io.github.dualpassword.audit.TransactionHistory;
import io.github.dualpassword.audit.TransactionMetrics;
import io.github.dualpassword.boundtransaction.TransactionMoved;
import io.github.dualpassword.goodsettings.SettingsWatch;
import io.github.dualpassword.goodsettings.SettingsWatchTask;
import io.github.dualpassword.housekeeping.DailySweep;
import io.github.dualpassword.housekeeping.RemovalListener;
import io.github.dualpassword.lockout.CodeJudged;
import io.github.dualpassword.lockout.CodeUsedUp;
import io.github.dualpassword.lockout.DeviceJudged;
import io.github.dualpassword.lockout.DeviceLockoutChanged;
import io.github.dualpassword.lockout.DoorChanged;
import io.github.dualpassword.lockout.DoorJudged;
import io.github.dualpassword.lockout.IssuedEntryJudged;
import io.github.dualpassword.lockout.LockoutCare;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.SecretJudged;
import io.github.dualpassword.loginhistory.NewDeviceUsed;
import io.github.dualpassword.mirror.ImportedStateCare;
import io.github.dualpassword.mirror.ImportedStates;
import io.github.dualpassword.mirror.MissingMirrors;
import io.github.dualpassword.mirror.SettledStates;
import io.github.dualpassword.notification.ApprovalNoticeListener;
import io.github.dualpassword.notification.BeforeLoginNoticeListener;
import io.github.dualpassword.notification.ExpiryReminders;
import io.github.dualpassword.notification.MailDelivery;
import io.github.dualpassword.notification.NewDeviceNoticeListener;
import io.github.dualpassword.notification.NoticeListener;
import io.github.dualpassword.notification.OperationNoticeListener;
import io.github.dualpassword.notification.PasskeyNoticeListener;
import io.github.dualpassword.notification.RefusalsInOneLine;
import io.github.dualpassword.notification.SoftwareTokenNotices;
import io.github.dualpassword.notification.TokenNoticeListener;
import io.github.dualpassword.otp.LostTokens;
import io.github.dualpassword.otp.TokenChangedByBank;
import io.github.dualpassword.otp.TokenRegistered;
import io.github.dualpassword.otp.TokenRevoked;
import io.github.dualpassword.otp.approval.ApprovalMoved;
import io.github.dualpassword.otp.approval.ApprovalPretended;
import io.github.dualpassword.otp.approval.ApprovalThrottled;
import io.github.dualpassword.otp.push.PushEnded;
import io.github.dualpassword.otp.push.PushQueue;
import io.github.dualpassword.otp.software.HandOverRefused;
import io.github.dualpassword.otp.software.TokenHandedOver;
import io.github.dualpassword.otp.software.TokenIssued;
import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeyJudged;
import io.github.dualpassword.passkey.PasskeysRevoked;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.PasswordsSetByStaff;
import io.github.dualpassword.prelogin.BeforeLoginCompleted;
import io.github.dualpassword.servicestop.ServiceStopChanged;
import io.github.dualpassword.servicestop.StopLifted;
import io.github.dualpassword.servicestop.StoppedByStaff;
import io.github.dualpassword.sessionend.SessionEndCare;
import io.github.dualpassword.sessionend.SessionsOfSuspended;
import io.github.dualpassword.setup.ImportedSettings;
import io.github.dualpassword.setup.SetUpReport;
import io.github.dualpassword.setup.WrongSettingReport;
import io.github.dualpassword.stream.StreamListener;
import io.github.dualpassword.throttle.EntryThrottled;
import io.github.dualpassword.throttle.SprayingSuspected;

/** Registers listeners; schedules tasks and logs the set-up check once the database is ready. */
public final class DualPasswordLifecycle implements LifecycleFactory, StatelessProviderFactory<Lifecycle> {

    private static final Logger LOG = Logger.getLogger(DualPasswordLifecycle.class);

    @Override
    @SuppressWarnings("deprecation")
    public void postInit(KeycloakSessionFactory factory) {
        on(factory, LockoutChanged.class, LockoutEvents::send);
        on(factory, LockoutChanged.class, LockoutMetrics::countAfterCommit);
        on(factory, LockoutChanged.class, HistoryRecorder::record);
        on(factory, LockoutChanged.class, SettledStates::mirror);
        on(factory, LockoutChanged.class, NoticeListener::tell);
        on(factory, LockoutChanged.class, SessionsOfSuspended::request);
        on(factory, SecretJudged.class, LockoutMetrics::count);
        on(factory, SecretJudged.class, HistoryRecorder::record);
        on(factory, SecretJudged.class, SessionsOfSuspended::end);
        on(factory, CodeJudged.class, LockoutMetrics::count);
        on(factory, CodeUsedUp.class, CodeEvents::send);
        on(factory, DeviceJudged.class, LockoutMetrics::count);
        on(factory, IssuedEntryJudged.class, LockoutMetrics::count);
        on(factory, TokenIssued.class, SoftwareTokenEvents::send);
        on(factory, TokenIssued.class, TokenHistory::record);
        on(factory, TokenHandedOver.class, SoftwareTokenEvents::send);
        on(factory, HandOverRefused.class, SoftwareTokenEvents::send);
        on(factory, DeviceLockoutChanged.class, LockoutEvents::send);
        on(factory, DeviceLockoutChanged.class, LockoutMetrics::countAfterCommit);
        on(factory, DeviceLockoutChanged.class, OtpHistory::record);
        on(factory, DeviceLockoutChanged.class, TokenNoticeListener::tell);
        on(factory, DeviceJudged.class, OtpHistory::record);
        on(factory, ApprovalMoved.class, ApprovalEvents::send);
        on(factory, ApprovalMoved.class, ApprovalMetrics::countAfterCommit);
        on(factory, ApprovalMoved.class, ApprovalNoticeListener::tell);
        on(factory, ApprovalMoved.class, PushQueue::sendAfterCommit);
        on(factory, PushEnded.class, PushMetrics::count);
        on(factory, ApprovalPretended.class, ApprovalEvents::send);
        on(factory, ApprovalPretended.class, ApprovalMetrics::countAfterCommit);
        on(factory, ApprovalPretended.class, ApprovalNoticeListener::tell);
        on(factory, ApprovalThrottled.class, ApprovalEvents::send);
        on(factory, ApprovalThrottled.class, ApprovalMetrics::countAfterCommit);
        on(factory, TokenRegistered.class, TokenHistory::record);
        on(factory, TransactionMoved.class, TransactionMetrics::countAfterCommit);
        on(factory, TransactionMoved.class, TransactionHistory::record);
        on(factory, TokenRegistered.class, TokenMetrics::countAfterCommit);
        on(factory, TokenRegistered.class, TokenNoticeListener::tell);
        on(factory, TokenRevoked.class, TokenEvents::send);
        on(factory, TokenRevoked.class, TokenHistory::record);
        on(factory, TokenRevoked.class, TokenMetrics::countAfterCommit);
        on(factory, TokenRevoked.class, TokenNoticeListener::tell);
        on(factory, TokenChangedByBank.class, BankTokenEvents::send);
        on(factory, TokenChangedByBank.class, TokenHistory::record);
        on(factory, TokenChangedByBank.class, TokenNoticeListener::tell);
        on(factory, PasskeyChanged.class, PasskeyEvents::send);
        on(factory, PasskeyChanged.class, PasskeyHistory::record);
        on(factory, PasskeyChanged.class, PasskeyMetrics::countAfterCommit);
        on(factory, PasskeyChanged.class, PasskeyNoticeListener::tell);
        on(factory, PasskeysRevoked.class, PasskeyEvents::send);
        on(factory, PasskeysRevoked.class, PasskeyHistory::record);
        on(factory, PasskeysRevoked.class, PasskeyMetrics::countAfterCommit);
        on(factory, PasskeysRevoked.class, PasskeyNoticeListener::tell);
        on(factory, PasskeyJudged.class, PasskeyMetrics::count);
        on(factory, DoorChanged.class, DoorEvents::send);
        on(factory, DoorChanged.class, LockoutMetrics::countAfterCommit);
        on(factory, DoorJudged.class, LockoutMetrics::count);
        on(factory, OrganizationMemberLeaveEvent.class, LostTokens::remove);
        on(factory, CodeUsedUp.class, NoticeListener::tell);
        on(factory, TokenIssued.class, SoftwareTokenNotices::tell);
        on(factory, PasswordsChanged.class, HistoryRecorder::record);
        on(factory, PasswordsChanged.class, NoticeListener::tell);
        on(factory, PasswordsSetByStaff.class, BankPasswordEvents::send);
        on(factory, OperationRecorded.class, OperationEvents::send);
        on(factory, OperationRecorded.class, TokenMetrics::countAfterCommit);
        on(factory, OperationRecorded.class, PasskeyMetrics::countAfterCommit);
        on(factory, OperationRecorded.class, OperationNoticeListener::tell);
        on(factory, EntryThrottled.class, ThrottleEvents::count);
        on(factory, SprayingSuspected.class, ThrottleEvents::send);
        on(factory, BeforeLoginCompleted.class, BeforeLoginNoticeListener::tell);
        on(factory, NewDeviceUsed.class, NewDeviceNoticeListener::tell);
        on(factory, HistoryWritten.class, StreamListener::write);
        on(factory, LockoutChanged.class, StreamListener::write);
        on(factory, DeviceLockoutChanged.class, StreamListener::write);
        on(factory, DoorChanged.class, StreamListener::write);
        on(factory, CodeUsedUp.class, StreamListener::write);
        on(factory, ServiceStopChanged.class, SettledStates::mirror);
        on(factory, StoppedByStaff.class, BankStopRecorder::record);
        on(factory, StoppedByStaff.class, OperationNoticeListener::tell);
        on(factory, StopLifted.class, BankStopRecorder::record);
        on(factory, StopLifted.class, OperationNoticeListener::tell);
        on(factory, UserPreRemovedEvent.class, RemovalListener::remove);
        on(factory, OrganizationRemovedEvent.class, RemovalListener::remove);
        on(factory, RealmRemovedEvent.class, RemovalListener::remove);
        on(factory, RealmPostCreateEvent.class, ImportedSettings::refuseWrong);
        on(factory, RealmPostCreateEvent.class, SettingsWatch::look);
        on(factory, RealmPostCreateEvent.class, ImportedStates::adopt);
        on(factory, PartialImportRealmFromRepresentationEvent.class, ImportedStates::adopt);
        on(factory, PostMigrationEvent.class, DualPasswordLifecycle::whenDatabaseIsReady);
        RefusalsInOneLine.install();
    }

    private static <E extends ProviderEvent> void on(
            KeycloakSessionFactory factory, Class<E> event, Consumer<? super E> listener) {
        factory.register(any -> {
            if (event.isInstance(any)) {
                listener.accept(event.cast(any));
            }
        });
    }

    private static void whenDatabaseIsReady(PostMigrationEvent ready) {
        run(ready.getFactory(), new ImportedStateCare());
        run(ready.getFactory(), new MissingMirrors());
        run(ready.getFactory(), new SettingsWatchTask());
        KeycloakModelUtils.runJobInTransaction(ready.getFactory(), session -> {
            schedule(session, new ImportedStateCare(), ImportedStateCare.INTERVAL);
            schedule(session, new MissingMirrors(), MissingMirrors.INTERVAL);
            schedule(session, new LockoutCare(), LockoutCare.INTERVAL);
            schedule(session, new SessionEndCare(), SessionEndCare.INTERVAL);
            schedule(session, new WrongSettingReport(), WrongSettingReport.INTERVAL);
            schedule(session, new SettingsWatchTask(), SettingsWatchTask.INTERVAL);
            schedule(session, new MailDelivery(), MailDelivery.INTERVAL);
            schedule(session, new ExpiryReminders(), ExpiryReminders.INTERVAL);
            schedule(session, new DailySweep(), DailySweep.FIRST_DELAY, DailySweep.INTERVAL);
            // On each server: each has a page of metrics of its own.
            session.getProvider(TimerProvider.class)
                    .scheduleTask(
                            new TokenGauges(), TokenGauges.FIRST_DELAY.toMillis(), TokenGauges.INTERVAL.toMillis());
        });
        new SetUpReport(ready.getFactory()).log();
    }

    /** Before the server takes requests. What fails is tried again by timer, and does not keep the server from starting. */
    private static void run(KeycloakSessionFactory factory, ScheduledTask task) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, task::run);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s has failed at start; it is tried again", task.getTaskName());
        }
    }

    private static void schedule(KeycloakSession session, ScheduledTask task, Duration interval) {
        schedule(session, task, interval, interval);
    }

    private static void schedule(KeycloakSession session, ScheduledTask task, Duration firstDelay, Duration interval) {
        session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(
                                session.getKeycloakSessionFactory(), task, interval.toMillis()),
                        firstDelay.toMillis(),
                        interval.toMillis());
    }

    @Override
    public Lifecycle create(KeycloakSession session) {
        return new Lifecycle() {};
    }

    @Override
    public String getId() {
        return "default";
    }
}
