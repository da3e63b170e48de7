package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.RuleInWords;
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

    /** A new password that was typed before and must be typed once more. */
    public record Asked(String id, List<RuleInWords> rules) {}

    /** The page. */
    public record View(Who person, List<Choice> choices, List<Summary> summaries, List<Asked> asked) {}

    /** @param key of the sealed passwords; where there is none, those that were typed are asked for */
    void show(String key, List<FormMessage> problems) {
        WizardPath path = WizardPath.of(steps);
        Texts words = Texts.ofPage(wizard.session(), wizard.request().user());
        View view = new View(
                Who.of(TargetFacts.of(wizard.session(), both)),
                WizardPage.choices(wizard.notes().choices()),
                Summary.of(words, summaries()),
                key.isEmpty() ? asked(words, new BasicPage(wizard, both, path)) : List.of());
        LoginFormsProvider page = WizardPage.of(wizard, view, path.titles(), path.number(WizardPath.CONFIRM), key);
        if (problems.isEmpty() && !view.asked().isEmpty()) {
            page.setInfo(PageMessages.ENTER_PASSWORDS_AGAIN);
        }
        problems.forEach(page::addError);
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }

    private List<Asked> asked(Texts words, BasicPage basic) {
        return wizard.notes().entered(Map.of()).missing().stream()
                .map(password -> new Asked(password.id(), basic.rulesInWords(words, password)))
                .toList();
    }

    private List<StepSummary> summaries() {
        Map<String, Map<String, String>> entered = wizard.notes().values();
        return steps.all().stream()
                .map(named -> new StepSummary(
                        named.step().title(),
                        named.step().summaryTitle(),
                        named.step()
                                .summary(
                                        both,
                                        Optional.ofNullable(entered.get(named.id()))
                                                .orElseGet(() -> named.step().present(both)))))
                .toList();
    }
}
