package io.github.dualpassword.audit;

import java.util.List;
import java.util.Set;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.CodeJudged;
import io.github.dualpassword.lockout.CodeVerdict;
import io.github.dualpassword.lockout.DeviceJudged;
import io.github.dualpassword.lockout.DeviceLockoutChanged;
import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.DoorChanged;
import io.github.dualpassword.lockout.DoorJudged;
import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.lockout.IssuedEntryJudged;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.SecretJudged;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/**
 * Counters on Keycloak's metrics endpoint, labelled with realm and credential. Counted per server since its start; the
 * metrics system aggregates servers.
 */
public final class LockoutMetrics {

    static final String ATTEMPTS = "dual.password.attempts";
    static final String EVALUATIONS = "dual.password.evaluations";
    static final String SUSPENSIONS = "dual.password.suspensions";
    static final String RELEASES = "dual.password.releases";

    /** A code that was used before was compared, too. */
    private static final Set<DeviceVerdict.Answer> EVALUATED =
            Set.of(DeviceVerdict.Answer.RIGHT, DeviceVerdict.Answer.USED, DeviceVerdict.Answer.WRONG);

    private static final Set<DoorVerdict.Answer> EVALUATED_AT_DOORS = Set.of(
            DoorVerdict.Answer.RIGHT,
            DoorVerdict.Answer.USED_CODE,
            DoorVerdict.Answer.WRONG_CODE,
            DoorVerdict.Answer.WRONG_PASSWORD);

    private LockoutMetrics() {}

    /** Counts an attempt by its outcome, and its evaluation if there was one. */
    public static void count(SecretJudged judged) {
        Verdict verdict = judged.verdict();
        increment(ATTEMPTS, judged.realm(), judged.credential(), "outcome", outcome(verdict));
        if (verdict instanceof Verdict.Right || verdict instanceof Verdict.Wrong) {
            countEvaluation(judged.realm(), judged.credential());
        }
    }

    /** The same for an entry of an issued code. */
    public static void count(CodeJudged judged) {
        String realm = judged.session().getContext().getRealm().getName();
        increment(ATTEMPTS, realm, judged.code(), "outcome", outcome(judged.verdict()));
    }

    /** The same for one that was entered by somebody who has not logged in. */
    public static void count(IssuedEntryJudged judged) {
        count(judged.session(), judged.code(), judged.verdict().answer());
    }

    /** The same for an entry of a one-time password. */
    public static void count(DeviceJudged judged) {
        count(judged.session(), judged.key().counted(), judged.verdict().answer());
    }

    private static void count(KeycloakSession session, CountedSecret counted, DeviceVerdict.Answer answer) {
        String realm = session.getContext().getRealm().getName();
        increment(ATTEMPTS, realm, counted, "outcome", outcome(answer));
        if (EVALUATED.contains(answer)) {
            countEvaluation(realm, counted);
        }
    }

    /** The same for an entry at a door with a budget of its own; it is evaluated also where its code was used before. */
    public static void count(DoorJudged judged) {
        String realm = judged.session().getContext().getRealm().getName();
        DoorVerdict.Answer answer = judged.verdict().answer();
        increment(ATTEMPTS, realm, judged.budget(), "outcome", outcome(answer));
        if (EVALUATED_AT_DOORS.contains(answer)) {
            countEvaluation(realm, judged.budget());
        }
    }

    private static void countEvaluation(String realm, CountedSecret credential) {
        Counter.builder(EVALUATIONS)
                .tag("realm", realm)
                .tag("credential", credential.id())
                .register(Metrics.globalRegistry)
                .increment();
    }

    /** Counts settled effects after their transaction has committed. */
    public static void countAfterCommit(LockoutChanged change) {
        countAfterCommit(change.session(), change.key(), change.effects());
    }

    /** The same for those of a device. */
    public static void countAfterCommit(DeviceLockoutChanged change) {
        countAfterCommit(change.session(), change.key(), change.effects());
    }

    /** The same for those of a door. */
    public static void countAfterCommit(DoorChanged change) {
        countAfterCommit(change.session(), change.key(), change.effects());
    }

    private static void countAfterCommit(KeycloakSession job, LockoutKey key, List<LockoutEffect> effects) {
        String realm = job.getContext().getRealm().getName();
        job.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                effects.forEach(effect -> count(realm, key.counted(), effect));
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static void count(String realm, CountedSecret credential, LockoutEffect effect) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            String kind = suspended.standing() == Standing.TEMPORARILY_SUSPENDED ? "temporary" : "permanent";
            increment(SUSPENSIONS, realm, credential, "kind", kind);
        } else if (effect instanceof LockoutEffect.Released released) {
            increment(RELEASES, realm, credential, "from", Ids.underscored(released.before()));
        } else if (effect instanceof LockoutEffect.AttemptLost) {
            increment(ATTEMPTS, realm, credential, "outcome", "lost");
        }
    }

    private static void increment(String name, String realm, CountedSecret credential, String label, String value) {
        Counter.builder(name)
                .tag("realm", realm)
                .tag("credential", credential.id())
                .tag(label, value)
                .register(Metrics.globalRegistry)
                .increment();
    }

    private static String outcome(CodeVerdict verdict) {
        return switch (verdict) {
            case RIGHT -> "success";
            case WRONG, WRONG_FOR_THE_LAST_TIME -> "failure";
            case VOID -> "refused";
            case UNAVAILABLE -> "unavailable";
        };
    }

    private static String outcome(DeviceVerdict.Answer answer) {
        return switch (answer) {
            case RIGHT -> "success";
            case USED -> "used";
            case WRONG -> "failure";
            case SUSPENDED -> "refused";
            case NOT_EVALUATED -> "not_evaluated";
            case UNAVAILABLE -> "unavailable";
        };
    }

    private static String outcome(DoorVerdict.Answer answer) {
        return switch (answer) {
            case RIGHT -> "success";
            case USED_CODE -> "used";
            case WRONG_CODE, WRONG_PASSWORD -> "failure";
            case CLOSED -> "refused";
            case NOT_EVALUATED -> "not_evaluated";
            case UNAVAILABLE -> "unavailable";
        };
    }

    private static String outcome(Verdict verdict) {
        if (verdict instanceof Verdict.Right) {
            return "success";
        }
        if (verdict instanceof Verdict.Wrong) {
            return "failure";
        }
        if (verdict instanceof Verdict.NotEvaluated) {
            return "not_evaluated";
        }
        return verdict instanceof Verdict.Suspended ? "refused" : "unavailable";
    }
}
