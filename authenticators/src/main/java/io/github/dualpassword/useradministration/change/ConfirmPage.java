package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.Texts;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.change.WizardPage.Choice;
import io.github.dualpassword.useradministration.change.WizardPage.Summary;
import io.github.dualpassword.useradministration.change.WizardPage.Who;
import io.github.dualpassword.useradministration.step.UserChangeSteps;

/** 内容確認 (E10–E14): what will be registered, and the operator's own confirmation password. */
final class ConfirmPage {

    private static final String TEMPLATE = "dual-password-change-user-confirm.ftl";

    private final Wizard wizard;
    private final OperatorAndTarget both;
    private final UserChangeSteps steps;

    ConfirmPage(Wizard wizard, OperatorAndTarget both, UserChangeSteps steps) {
        this.wizard = wizard;
        this.both = both;
        this.steps = steps;
    }

    /** The page. */
    public record View(Who person, List<Choice> choices, List<Summary> summaries) {}

    void show(String key, List<FormMessage> problem) {
        WizardPath path = WizardPath.of(steps);
        Texts words = Texts.ofPage(wizard.session(), wizard.request().user());
        View view = new View(
                Who.of(TargetFacts.of(wizard.session(), both)),
                WizardPage.choices(wizard.notes().choices()),
                Summary.of(words, summaries()));
        LoginFormsProvider page = WizardPage.of(wizard, view, path.titles(), path.number(WizardPath.CONFIRM), key);
        problem.forEach(page::addError);
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }

    private List<StepSummary> summaries() {
        Map<String, Map<String, String>> entered = wizard.notes().values();
        return steps.all().stream()
                .map(named -> new StepSummary(
                        named.step().summaryTitle(),
                        named.step()
                                .summary(
                                        both,
                                        Optional.ofNullable(entered.get(named.id()))
                                                .orElseGet(() -> named.step().present(both)))))
                .toList();
    }
}
