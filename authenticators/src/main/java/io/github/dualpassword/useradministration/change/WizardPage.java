package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keycloak.forms.login.LoginFormsProvider;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;
import io.github.dualpassword.useradministration.change.TargetFacts.Authority;
import io.github.dualpassword.useradministration.step.SummaryLine;
import io.github.dualpassword.useradministration.step.SummaryLine.Change;

/** What the pages of the change of a user have in common; templates read it by {@code dual-password-wizard.ftl}. */
final class WizardPage {

    /** Hidden field with the id of the page. */
    static final String PAGE = "wizard-page";
    /** Hidden field with the key of the sealed passwords. */
    static final String KEY = "wizard-key";

    static final String NEXT = "next";
    static final String BACK = "back";

    private final Wizard wizard;

    WizardPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /** A page with an id of its own, from which forms are taken. */
    LoginFormsProvider page() {
        return PageFrame.round(
                        wizard.context().form(),
                        wizard.session(),
                        wizard.operator().user())
                .setAttribute("wizardPage", wizard.notes().newPage())
                .setAttribute("wizardKey", "");
    }

    /** The same with the bar of steps. @param key of the sealed passwords; empty where there are none */
    LoginFormsProvider page(List<String> titles, int active, String key) {
        return page().setAttribute("wizardSteps", titles)
                .setAttribute("wizardActive", active)
                .setAttribute("wizardKey", key);
    }

    /** The user who is changed. */
    static Map<String, Object> person(TargetFacts facts) {
        return Map.of(
                "loginId", facts.loginId(),
                "name", facts.name(),
                "mail", facts.mail(),
                "authority", facts.authority() == Authority.GRANTED,
                "states", MemberTable.states(ServiceState.items(facts.state())));
    }

    /** 登録内容 of one password: that it is changed and how, never the password itself (E10). */
    static Map<String, Object> choice(Password password, List<PasswordChoice> choices) {
        Optional<PasswordChoice> choice = PasswordChoice.of(password, choices).filter(PasswordChoice::isChange);
        return Map.of(
                "id", password.id(),
                "changed", choice.isPresent(),
                "generated", choice.filter(made -> made.way() == Way.GENERATED).isPresent(),
                "forced", choice.filter(PasswordChoice::isForced).isPresent());
    }

    /** What further steps change, in the words of the page. */
    static List<Map<String, Object>> summaries(LoginFormsProvider page, List<StepSummary> summaries) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (StepSummary summary : summaries) {
            all.add(Map.of(
                    "title", page.getMessage(summary.title()),
                    "lines",
                            summary.lines().stream()
                                    .map(line -> line(page, line))
                                    .toList()));
        }
        return all;
    }

    private static Map<String, Object> line(LoginFormsProvider page, SummaryLine line) {
        return Map.of(
                "label", page.getMessage(line.label()),
                "value", page.getMessage(line.value()),
                "changed", line.change() == Change.CHANGED);
    }

    /** Ids of passwords, for templates. */
    static List<String> ids(List<Password> passwords) {
        return passwords.stream().map(Password::id).collect(Collectors.toList());
    }
}
