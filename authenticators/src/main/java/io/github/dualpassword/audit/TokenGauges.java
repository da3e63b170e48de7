package io.github.dualpassword.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.Ids;
import io.github.dualpassword.audit.TokenNumbers.Stage;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;

/**
 * How many tokens realms have, and at which stage these are, on Keycloak's metrics page. Counted by one query for each realm
 * that is set up, by a timer: a page that is read every few seconds must cost the database nothing. Every server counts for
 * itself.
 */
public final class TokenGauges implements ScheduledTask {

    public static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    public static final Duration INTERVAL = Duration.ofMinutes(30);

    static final String TOKENS = "dual.password.tokens";

    private static final Logger LOG = Logger.getLogger(TokenGauges.class);

    @Override
    public void run(KeycloakSession session) {
        List<Number> numbers = session.realms()
                .getRealmsStream()
                .filter(realm -> RealmPolicy.of(realm.getAttributes()).isSetUp())
                .flatMap(realm -> count(session, realm).stream())
                .toList();
        // What was counted before goes with realms that are gone.
        List.copyOf(Metrics.globalRegistry.find(TOKENS).meters()).forEach(Metrics.globalRegistry::remove);
        numbers.forEach(Number::show);
    }

    /** How many tokens of a realm are at a stage. */
    private record Number(String realm, Stage stage, long tokens) {

        void show() {
            Gauge.builder(TOKENS, this, Number::tokens)
                    .strongReference(true)
                    .tag("realm", realm)
                    .tag("state", Ids.underscored(stage))
                    .register(Metrics.globalRegistry);
        }
    }

    private static List<Number> count(KeycloakSession session, RealmModel realm) {
        try {
            return SeparateTransaction.of(session.getKeycloakSessionFactory(), realm.getId())
                    .once(TokenGauges::count);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The tokens of realm %s could not be counted; it is tried again", realm.getName());
            return List.of();
        }
    }

    private static List<Number> count(KeycloakSession job) {
        CurrentRealm realm = CurrentRealm.of(job);
        LocalDate today = realm.localTime().toLocalDate();
        LocalDate near = today.plusDays(realm.policy().get(TokenSettings.REMINDER_DAYS));
        Map<Stage, Long> numbers =
                Storage.of(job, TokenNumbers.class).of(realm.model().getId(), today, near);
        return numbers.entrySet().stream()
                .map(stage -> new Number(realm.model().getName(), stage.getKey(), stage.getValue()))
                .toList();
    }
}
