package io.github.dualpassword.start;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

import io.github.dualpassword.audit.HistoryRecorder;
import io.github.dualpassword.audit.LockoutRecorder;
import io.github.dualpassword.audit.OperationEvents;
import io.github.dualpassword.audit.StopLiftedRecorder;
import io.github.dualpassword.housekeeping.DailySweep;
import io.github.dualpassword.housekeeping.RemovalListener;
import io.github.dualpassword.lockout.LockoutCare;
import io.github.dualpassword.notification.ExpiryReminders;
import io.github.dualpassword.notification.MailDelivery;
import io.github.dualpassword.notification.NoticeListener;
import io.github.dualpassword.notification.OperationNoticeListener;
import io.github.dualpassword.sessionend.SessionEndCare;
import io.github.dualpassword.sessionend.SessionsOfSuspended;
import io.github.dualpassword.setup.ImportedSettings;
import io.github.dualpassword.setup.SetUpReport;
import io.github.dualpassword.setup.WrongSettingReport;

/** Registers listeners; schedules tasks and logs the set-up check once the database is ready. */
public final class DualPasswordLifecycle implements LifecycleFactory {

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new LockoutRecorder());
        factory.register(new OperationEvents());
        factory.register(new StopLiftedRecorder());
        factory.register(new HistoryRecorder());
        factory.register(new NoticeListener());
        factory.register(new OperationNoticeListener());
        factory.register(new SessionsOfSuspended());
        factory.register(new RemovalListener());
        factory.register(new ImportedSettings());
        factory.register(this::whenDatabaseIsReady);
    }

    private void whenDatabaseIsReady(ProviderEvent event) {
        if (event instanceof PostMigrationEvent ready) {
            KeycloakModelUtils.runJobInTransaction(ready.getFactory(), session -> {
                schedule(session, new LockoutCare(), LockoutCare.INTERVAL);
                schedule(session, new SessionEndCare(), SessionEndCare.INTERVAL);
                schedule(session, new WrongSettingReport(), WrongSettingReport.INTERVAL);
                schedule(session, new MailDelivery(), MailDelivery.INTERVAL);
                schedule(session, new ExpiryReminders(), ExpiryReminders.INTERVAL);
                schedule(session, new DailySweep(), DailySweep.FIRST_DELAY, DailySweep.INTERVAL);
            });
            new SetUpReport(ready.getFactory()).log();
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

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}
}
