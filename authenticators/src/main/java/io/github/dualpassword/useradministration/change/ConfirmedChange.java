package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.useradministration.Execution;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.step.UserChangeSteps;

/**
 * 実行 was pressed on 内容確認: first the operator's own confirmation password through the suspension engine, then whether
 * the operator may still act, and only then the change, once.
 */
final class ConfirmedChange {

    private final Wizard wizard;
    private final OperatorAndTarget both;
    private final UserChangeSteps steps;

    ConfirmedChange(Wizard wizard, OperatorAndTarget both, UserChangeSteps steps) {
        this.wizard = wizard;
        this.both = both;
        this.steps = steps;
    }

    /**
     * Carries it out and shows its result, or the page again with what is wrong.
     *
     * @param page whose button was pressed: it executes once
     * @param key of the sealed passwords, for the page when it is shown again; asked for only then
     */
    void carryOut(String page, Supplier<String> key, Entered entered) {
        boolean confirmed = wizard.request()
                .confirmed((request, wrong) -> again(key.get(), wrong))
                .isPresent();
        if (confirmed && OnceOnly.take(wizard.session(), page)) {
            execute(page, entered);
        } else if (confirmed) {
            sentTwice();
        }
    }

    private void again(String key, List<FormMessage> problems) {
        new ConfirmPage(wizard, both, steps).show(key, problems);
    }

    /** The first one is worked on, or is done. */
    private void sentTwice() {
        wizard.notes()
                .result()
                .ifPresentOrElse(
                        result -> new ResultPage(wizard).show(result, Map.of()), wizard.request()::answerSentAgain);
    }

    private void execute(String page, Entered entered) {
        String target = both.target().getId();
        TargetFacts person = TargetFacts.of(wizard.session(), both);
        UserChange change = new UserChange(entered);
        OperationRecord line = new Execution(
                        wizard.session(), wizard.operator().user(), Operation.CHANGE_PASSWORDS, page)
                .on(target, change);
        SessionEnd.carryOut(wizard.session(), List.of(target));
        boolean done = line.outcome() == OperationOutcome.DONE;
        ChangeResult result = new ChangeResult(
                line.outcome(),
                line.reason().orElse(""),
                PasswordChoice.text(entered.choices()),
                person.in(line.facts().getOrDefault(OperationFacts.STATE_AFTER, person.state())),
                line.facts().getOrDefault(OperationFacts.STATE_BEFORE, ""),
                line.facts().getOrDefault(OperationFacts.STATE_AFTER, ""),
                change.summaries());
        wizard.notes().result(result);
        new ResultPage(wizard).show(result, done ? change.generated() : Map.of());
    }
}
