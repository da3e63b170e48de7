package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.storage.ReadOnlyException;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.password.NewPasswordRules;
import io.github.dualpassword.password.PasswordOfUser;
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
 * Changes one user as the operator has confirmed it: all of it or nothing. The login password comes last, since one that
 * lies in a directory outside cannot be taken back.
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
        Passwords passwords = Passwords.of(job, both.target());
        Map<Password, String> values = values(passwords);
        List<UserChangeSteps.Named> steps = steps(job, both);
        if (values.isEmpty() && steps.isEmpty()) {
            return TargetResult.nothingToDo(Map.of());
        }
        Stream<Password> first = passwords.confirmation().first().stream().filter(values::containsKey);
        Map<String, String> facts = facts(first.toList(), steps);
        set(passwords.confirmation(), values);
        steps.forEach(named -> apply(job, both, named));
        if (!values.isEmpty()) {
            facts.putAll(new ReleaseAfterReset(job, both, lockout).of(values.keySet()));
            SessionEnd.request(
                    job,
                    both.target(),
                    values.containsKey(Password.LOGIN) ? SessionEnd.Scope.RESET : SessionEnd.Scope.CONFIRMATION);
        }
        set(passwords.login(), values);
        if (values.size() == Password.values().length) {
            passwords.knownToDiffer();
        }
        return TargetResult.done(facts);
    }

    /** The new passwords; the rules may have changed since they were typed. */
    private Map<Password, String> values(Passwords passwords) {
        if (changes().anyMatch(choice -> !passwords.get(choice.password()).isChangeable())) {
            throw new TargetRefusedException(TargetRefusal.LOGIN_NOT_CHANGEABLE);
        }
        Map<Password, String> values = new EnumMap<>(Password.class);
        for (PasswordChoice choice : changes().toList()) {
            if (choice.way() == Way.TYPED) {
                String value = entered.typed().get(choice.password());
                if (value == null || rules(passwords, choice).broken("", value).isPresent()) {
                    throw new TargetRefusedException(TargetRefusal.PASSWORD_REJECTED);
                }
                values.put(choice.password(), value);
            }
        }
        for (PasswordChoice choice : changes().toList()) {
            if (choice.way() == Way.GENERATED) {
                String value = GeneratedPassword.keeping(
                                rules(passwords, choice),
                                values.values().stream().findFirst())
                        .orElseThrow(() -> new TargetRefusedException(TargetRefusal.PASSWORD_REJECTED));
                values.put(choice.password(), value);
                generated.put(choice.password(), value);
            }
        }
        return values;
    }

    private static NewPasswordRules rules(Passwords passwords, PasswordChoice choice) {
        return passwords.get(choice.password()).rulesForOthers();
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

    private void set(PasswordOfUser password, Map<Password, String> values) {
        String value = values.get(password.password());
        try {
            if (value != null && isForced(password.password())) {
                password.setProvisional(value);
            } else if (value != null) {
                password.setByAnother(value);
            }
        } catch (ReadOnlyException readOnly) {
            LOG.debug("A storage takes no new password", readOnly);
            throw new TargetRefusedException(TargetRefusal.LOGIN_NOT_CHANGEABLE);
        } catch (ModelException refused) {
            LOG.debug("A storage has refused a new password", refused);
            throw new TargetRefusedException(TargetRefusal.PASSWORD_REJECTED);
        }
    }

    private boolean isForced(Password password) {
        return PasswordChoice.of(password, entered.choices())
                .filter(PasswordChoice::isForced)
                .isPresent();
    }

    private Map<String, String> facts(List<Password> first, List<UserChangeSteps.Named> steps) {
        Map<String, String> facts = new HashMap<>();
        put(
                facts,
                OperationFacts.CREDENTIALS,
                changes().map(choice -> choice.password().id()));
        put(facts, OperationFacts.FIRST, first.stream().map(Password::id));
        put(
                facts,
                OperationFacts.FORCED,
                changes()
                        .filter(PasswordChoice::isForced)
                        .map(choice -> choice.password().id()));
        put(facts, OperationFacts.STEPS, steps.stream().map(UserChangeSteps.Named::id));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Stream<String> ids) {
        String joined = ids.collect(Collectors.joining(","));
        if (!joined.isEmpty()) {
            facts.put(name, joined);
        }
    }

    private Stream<PasswordChoice> changes() {
        return entered.choices().stream().filter(PasswordChoice::isChange);
    }
}
