package io.github.dualpassword.setup;

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

import io.github.dualpassword.audit.HistoryCleanUp;
import io.github.dualpassword.audit.HistoryRecorder;
import io.github.dualpassword.audit.HistorySweep;
import io.github.dualpassword.audit.LockoutRecorder;
import io.github.dualpassword.audit.OperationEvents;
import io.github.dualpassword.audit.StopLiftedRecorder;
import io.github.dualpassword.lockout.LockoutCare;
import io.github.dualpassword.lockout.LockoutCleanUp;
import io.github.dualpassword.lockout.LockoutSweep;
import io.github.dualpassword.notification.ExpiryReminders;
import io.github.dualpassword.notification.MailCleanUp;
import io.github.dualpassword.notification.MailDelivery;
import io.github.dualpassword.notification.MailSweep;
import io.github.dualpassword.notification.NoticeListener;
import io.github.dualpassword.notification.OperationNoticeListener;
import io.github.dualpassword.password.change.ChangeHistoryCleanUp;
import io.github.dualpassword.password.change.ChangeHistorySweep;
import io.github.dualpassword.servicestop.ServiceStopCleanUp;
import io.github.dualpassword.servicestop.ServiceStopSweep;
import io.github.dualpassword.sessionend.SessionEndCare;
import io.github.dualpassword.sessionend.SessionEndCleanUp;
import io.github.dualpassword.sessionend.SessionsOfSuspended;

/** Registers the listeners, and the tasks once the database is ready. */
public final class DualPasswordLifecycle implements LifecycleFactory {

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new LockoutRecorder());
        factory.register(new OperationEvents());
        factory.register(new StopLiftedRecorder());
        factory.register(new HistoryRecorder());
        factory.register(new HistoryCleanUp());
        factory.register(new LockoutCleanUp());
        factory.register(new ChangeHistoryCleanUp());
        factory.register(new NoticeListener());
        factory.register(new OperationNoticeListener());
        factory.register(new MailCleanUp());
        factory.register(new ServiceStopCleanUp());
        factory.register(new SessionEndCleanUp());
        factory.register(new SessionsOfSuspended());
        factory.register(new ImportedSettings());
        factory.register(this::whenDatabaseIsReady);
    }

    private void whenDatabaseIsReady(ProviderEvent event) {
        if (event instanceof PostMigrationEvent ready) {
            KeycloakModelUtils.runJobInTransaction(ready.getFactory(), session -> {
                schedule(session, new LockoutCare(), LockoutCare.INTERVAL);
                schedule(session, new LockoutSweep(), LockoutSweep.INTERVAL);
                schedule(session, new HistorySweep(), HistorySweep.INTERVAL);
                schedule(session, new ChangeHistorySweep(), ChangeHistorySweep.INTERVAL);
                schedule(session, new ServiceStopSweep(), ServiceStopSweep.INTERVAL);
                schedule(session, new SessionEndCare(), SessionEndCare.INTERVAL);
                schedule(session, new WrongSettingReport(), WrongSettingReport.INTERVAL);
                schedule(session, new MailDelivery(), MailDelivery.INTERVAL);
                schedule(session, new MailSweep(), MailSweep.INTERVAL);
                schedule(session, new ExpiryReminders(), ExpiryReminders.INTERVAL);
            });
            new SetUpReport(ready.getFactory()).log();
        }
    }

    private static void schedule(KeycloakSession session, ScheduledTask task, Duration interval) {
        long intervalMillis = interval.toMillis();
        session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(session.getKeycloakSessionFactory(), task, intervalMillis),
                        intervalMillis);
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
