package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keycloak.forms.login.LoginFormsProvider;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.change.WizardPage.Choice;
import io.github.dualpassword.useradministration.change.WizardPage.Summary;
import io.github.dualpassword.useradministration.change.WizardPage.Who;

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

    /** A password that was made, and is shown once. */
    public record Once(String id, String value) {}

    /** The page. */
    public record View(
            String outcome,
            String reason,
            Who person,
            List<Choice> choices,
            List<Once> once,
            List<Summary> summaries,
            List<String> released,
            List<String> suspended,
            boolean mayRelease) {}

    /**
     * The page.
     *
     * @param generated passwords that were made just now: they stand in this one answer, and in no other
     */
    void show(ChangeResult result, Map<Password, String> generated) {
        List<String> titles =
                WizardPath.titles(result.steps().stream().map(StepSummary::step).toList());
        View view = new View(
                result.outcome().name(),
                result.reason(),
                Who.of(result.person()),
                WizardPage.choices(PasswordChoice.parse(result.choices())),
                new TreeMap<>(generated)
                        .entrySet().stream()
                                .map(made -> new Once(made.getKey().id(), made.getValue()))
                                .toList(),
                Summary.of(Texts.ofPage(wizard.session(), wizard.request().user()), result.steps()),
                ids(result.released()),
                ids(result.stillSuspended()),
                mayRelease());
        LoginFormsProvider page = WizardPage.of(wizard, view, titles, titles.size(), "");
        // Not even a browser may keep a page on which a password stands.
        page.setResponseHeader("Cache-Control", "no-store");
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }

    private static List<String> ids(List<Password> credentials) {
        return credentials.stream().map(Password::id).toList();
    }

    private boolean mayRelease() {
        return wizard.operator().may(Operation.RELEASE_PASSWORD)
                && Procedures.isEnabled(wizard.request().realm(), Procedures.STOP_RELEASE_USERS);
    }
}
