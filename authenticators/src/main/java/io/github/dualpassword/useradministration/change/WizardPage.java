package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.keycloak.forms.login.LoginFormsProvider;

import io.github.dualpassword.page.Texts;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.MemberTable.ShownState;
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

    private WizardPage() {}

    /** What is round the content: the page's id, the key of the sealed passwords, and the bar of steps. */
    public record Frame(String page, String key, List<String> steps, int active) {}

    /** The user who is changed. */
    public record Who(String loginId, String name, String mail, boolean authority, List<ShownState> states) {

        static Who of(TargetFacts facts) {
            return new Who(
                    facts.loginId(),
                    facts.name(),
                    facts.mail(),
                    facts.authority() == Authority.GRANTED,
                    MemberTable.states(ServiceState.items(facts.state())));
        }
    }

    /** 登録内容 of one password: that it is changed and how, never the password itself (E10). */
    public record Choice(String id, boolean changed, boolean generated, boolean forced) {}

    /** What a further step changes, in the words of the page. */
    public record Summary(String title, List<Line> lines) {

        static List<Summary> of(Texts words, List<StepSummary> summaries) {
            return summaries.stream()
                    .map(summary -> new Summary(
                            words.of(summary.title()),
                            summary.lines().stream()
                                    .map(line -> Line.of(words, line))
                                    .toList()))
                    .toList();
        }
    }

    /** A line of it. */
    public record Line(String label, String value, boolean changed) {

        static Line of(Texts words, SummaryLine line) {
            return new Line(words.of(line.label()), words.of(line.value()), line.change() == Change.CHANGED);
        }
    }

    /** 登録内容 of both passwords. */
    static List<Choice> choices(List<PasswordChoice> choices) {
        return choices.stream()
                .map(choice -> new Choice(
                        choice.password().id(), choice.isChange(), choice.way() == Way.GENERATED, choice.isForced()))
                .toList();
    }

    /** A page with an id of its own, from which forms are taken. */
    static LoginFormsProvider of(Wizard wizard, Record view) {
        return of(wizard, view, List.of(), 0, "");
    }

    /** The same with the bar of steps. @param key of the sealed passwords; empty where there are none */
    static LoginFormsProvider of(Wizard wizard, Record view, List<String> titles, int active, String key) {
        return wizard.request()
                .page(view)
                .setAttribute("wizardFrame", new Frame(wizard.notes().newPage(), key, titles, active));
    }
}
