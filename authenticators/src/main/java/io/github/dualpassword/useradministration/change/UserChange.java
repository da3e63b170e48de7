package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.password.change.PasswordReset;
import io.github.dualpassword.password.change.PasswordResetException;
import io.github.dualpassword.password.change.PasswordResetException.Reason;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.password.change.WantedPassword.AtLogin;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetRefusedException;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;
import io.github.dualpassword.useradministration.step.UserChangeStep;
import io.github.dualpassword.useradministration.step.UserChangeSteps;

/**
 * Changes one user as the operator has confirmed it: all of it or nothing.
 *
 * <p>The whole transaction may be run again, so what it leaves behind is that of its last run.
 */
final class UserChange implements TargetWork {

    private static final Logger LOG = Logger.getLogger(UserChange.class);

    private final Entered entered;
    private final Map<Password, String> generated = new EnumMap<>(Password.class);
    private final List<StepSummary> summaries = new ArrayList<>();

    UserChange(Entered entered) {
        this.entered = entered;
    }

    /** Passwords that it has made. To be shown once, and only when the change was carried out. */
    Map<Password, String> generated() {
        return Map.copyOf(generated);
    }

    /** What the further steps have changed. */
    List<StepSummary> summaries() {
        return List.copyOf(summaries);
    }

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        generated.clear();
        summaries.clear();
        try {
            return change(job, both, lockout);
        } catch (PasswordResetException refused) {
            LOG.debug("New passwords cannot be set", refused);
            throw new TargetRefusedException(
                    refused.reason() == Reason.LOGIN_NOT_CHANGEABLE
                            ? TargetRefusal.LOGIN_NOT_CHANGEABLE
                            : TargetRefusal.PASSWORD_REJECTED);
        }
    }

    private TargetResult change(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        PasswordReset reset = PasswordReset.of(Passwords.of(job, both.target()), wanted());
        List<UserChangeSteps.Named> steps = steps(job, both);
        if (reset.changed().isEmpty() && steps.isEmpty()) {
            return TargetResult.nothingToDo(Map.of());
        }
        generated.putAll(reset.generated());
        Map<String, String> facts = facts(reset, steps);
        reset.begin();
        steps.forEach(named -> apply(job, both, named));
        if (!reset.changed().isEmpty()) {
            facts.putAll(new ReleaseAfterReset(job, both, lockout).of(reset.changed()));
            SessionEnd.request(
                    job,
                    both.target(),
                    reset.changed().contains(Password.LOGIN) ? SessionEnd.Scope.RESET : SessionEnd.Scope.CONFIRMATION);
        }
        reset.complete();
        return TargetResult.done(facts);
    }

    /** What was to be typed, and is not at hand, is never replaced by one that is generated. */
    private List<WantedPassword> wanted() {
        if (!entered.missing().isEmpty()) {
            throw new TargetRefusedException(TargetRefusal.PASSWORD_REJECTED);
        }
        return entered.choices().stream()
                .filter(PasswordChoice::isChange)
                .map(choice -> new WantedPassword(
                        choice.password(),
                        choice.way() == Way.TYPED
                                ? Optional.of(entered.typed().get(choice.password()))
                                : Optional.empty(),
                        choice.isForced() ? AtLogin.MUST_CHANGE : AtLogin.MAY_STAY))
                .toList();
    }

    /** Those that change something; one that cannot be carried out stops everything. */
    private List<UserChangeSteps.Named> steps(KeycloakSession job, OperatorAndTarget both) {
        List<UserChangeSteps.Named> changing = new ArrayList<>();
        for (UserChangeSteps.Named named : UserChangeSteps.of(job, both).all()) {
            UserChangeStep step = named.step();
            Map<String, String> values = entered.steps().getOrDefault(named.id(), step.present(both));
            StepSummary summary = new StepSummary(step.title(), step.summaryTitle(), step.summary(both, values));
            summaries.add(summary);
            if (summary.changes()) {
                if (!step.check(both, values).isEmpty()) {
                    throw new TargetRefusedException(TargetRefusal.STATE_CHANGED);
                }
                changing.add(named);
            }
        }
        return changing;
    }

    private void apply(KeycloakSession job, OperatorAndTarget both, UserChangeSteps.Named named) {
        named.step().apply(job, both, entered.steps().get(named.id()));
    }

    private static Map<String, String> facts(PasswordReset reset, List<UserChangeSteps.Named> steps) {
        Map<String, String> facts = new HashMap<>();
        put(facts, OperationFacts.CREDENTIALS, Password.ids(reset.changed()));
        put(facts, OperationFacts.FIRST, Password.ids(reset.first()));
        put(facts, OperationFacts.FORCED, Password.ids(reset.forced()));
        put(
                facts,
                OperationFacts.STEPS,
                steps.stream().map(UserChangeSteps.Named::id).collect(Collectors.joining(",")));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String ids) {
        if (!ids.isEmpty()) {
            facts.put(name, ids);
        }
    }
}
