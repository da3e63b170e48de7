package io.github.dualpassword.useradministration.change;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.useradministration.OperatorAndTarget;

/** 内容確認 (E10–E14): what will be registered, and the operator's own confirmation password. */
final class ConfirmPage {

    private static final String TEMPLATE = "dual-password-change-user-confirm.ftl";

    private final Wizard wizard;
    private final OperatorAndTarget both;
    private final WizardSteps steps;

    ConfirmPage(Wizard wizard, OperatorAndTarget both, WizardSteps steps) {
        this.wizard = wizard;
        this.both = both;
        this.steps = steps;
    }

    Response show(String key, Optional<FormMessage> problem) {
        WizardPath path = steps.path();
        LoginFormsProvider page = new WizardPage(wizard).page(path.titles(), path.number(WizardPath.CONFIRM), key);
        problem.ifPresent(page::addError);
        List<PasswordChoice> choices = wizard.notes().choices();
        return page.setAttribute("person", WizardPage.person(TargetFacts.of(wizard.session(), both)))
                .setAttribute(
                        "parts",
                        Arrays.stream(Password.values())
                                .map(password -> WizardPage.choice(password, choices))
                                .toList())
                .setAttribute("summaries", WizardPage.summaries(page, summaries()))
                .createForm(TEMPLATE);
    }

    private List<StepSummary> summaries() {
        Map<String, Map<String, String>> entered = wizard.notes().values();
        return steps.further().all().stream()
                .map(named -> new StepSummary(
                        named.step().title(),
                        named.step()
                                .summary(
                                        both,
                                        Optional.ofNullable(entered.get(named.id()))
                                                .orElseGet(() -> named.step().present(both)))))
                .toList();
    }
}
