package io.github.dualpassword.useradministration.change;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.policy.Operation;

/** 利用者登録結果 (E15–E18). */
final class ResultPage {

    static final String CONTINUE = "continue";
    static final String TO_MENU = "to-menu";
    static final String TO_RELEASE = "to-release";

    private static final String TEMPLATE = "dual-password-change-user-result.ftl";

    private final Wizard wizard;

    ResultPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /**
     * The page.
     *
     * @param generated passwords that were made just now: they stand in this one answer, and in no other
     */
    Response show(ChangeResult result, Map<Password, String> generated) {
        List<String> titles = WizardPath.titles(
                result.steps().stream().map(StepSummary::title).toList());
        LoginFormsProvider page = new WizardPage(wizard).page(titles, titles.size(), "");
        // Not even a browser may keep a page on which a password stands.
        page.setResponseHeader("Cache-Control", "no-store");
        return page.setAttribute("outcome", result.outcome().name())
                .setAttribute("reason", result.reason())
                .setAttribute("person", WizardPage.person(result.person()))
                .setAttribute("parts", parts(result, generated))
                .setAttribute("summaries", WizardPage.summaries(page, result.steps()))
                .setAttribute("released", WizardPage.ids(result.released()))
                .setAttribute("suspended", WizardPage.ids(result.stillSuspended()))
                .setAttribute("mayRelease", mayRelease())
                .setAttribute("changed", result.outcome() == OperationOutcome.DONE)
                .createForm(TEMPLATE);
    }

    private static List<Map<String, Object>> parts(ChangeResult result, Map<Password, String> generated) {
        List<PasswordChoice> choices = PasswordChoice.parse(result.choices());
        return Arrays.stream(Password.values())
                .map(password -> {
                    Map<String, Object> part = new HashMap<>(WizardPage.choice(password, choices));
                    part.put("once", generated.getOrDefault(password, ""));
                    return part;
                })
                .toList();
    }

    private boolean mayRelease() {
        return wizard.operator().may(Operation.RELEASE_PASSWORD)
                && Procedures.isEnabled(wizard.context().getRealm(), Procedures.STOP_RELEASE_USERS);
    }
}
