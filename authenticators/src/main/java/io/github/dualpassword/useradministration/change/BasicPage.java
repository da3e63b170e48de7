package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.GeneratedPassword;
import io.github.dualpassword.password.NewPasswordRules;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.RuleInWords;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;
import io.github.dualpassword.useradministration.change.WizardPage.Who;

/** 利用者変更[基本情報] (E04–E07): which passwords are changed, to what, and whether their change is forced. */
final class BasicPage {

    private static final String TEMPLATE = "dual-password-change-user-basic.ftl";

    private final Wizard wizard;
    private final OperatorAndTarget both;
    private final WizardPath path;
    private final Passwords passwords;

    BasicPage(Wizard wizard, OperatorAndTarget both, WizardPath path) {
        this.wizard = wizard;
        this.both = both;
        this.path = path;
        this.passwords = Passwords.of(wizard.session(), both.target());
    }

    /** A password: whether it can be changed, what was chosen for it, and its rules. */
    public record Part(
            String id,
            boolean changeable,
            boolean chosen,
            boolean generated,
            boolean forced,
            List<RuleInWords> rules) {}

    /** The page. */
    public record View(Who person, List<Part> parts) {}

    /** The passwords that can be changed, now. */
    List<Password> offered() {
        return passwords.both().stream()
                .filter(PasswordOfUser::isChangeable)
                .map(PasswordOfUser::password)
                .toList();
    }

    void show(List<FormMessage> errors, Optional<String> told) {
        List<PasswordChoice> choices = wizard.notes().choices();
        Texts words = Texts.ofPage(wizard.session(), wizard.request().user());
        List<Part> parts = choices.stream().map(choice -> part(words, choice)).toList();
        LoginFormsProvider page = WizardPage.of(
                wizard,
                new View(Who.of(TargetFacts.of(wizard.session(), both)), parts),
                path.titles(),
                path.number(WizardPath.BASIC),
                "");
        told.ifPresent(page::setInfo);
        errors.forEach(page::addError);
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }

    /**
     * Remembers what was chosen, and judges what was typed.
     *
     * @return what is wrong; nothing when one can go on
     */
    List<FormMessage> take(BasicForm form) {
        wizard.notes().choices(form.choices());
        wizard.notes().forgetPasswords();
        return problems(form);
    }

    /** All that is wrong with it, by itself and by the rules. */
    List<FormMessage> problems(BasicForm form) {
        if (form.changesNothing() && path.further().isEmpty()) {
            return List.of(new FormMessage(BasicForm.choiceField(offered().get(0)), PageMessages.NOTHING_TO_CHANGE));
        }
        return Stream.concat(problemsOfTyped(form).stream(), impossible(form)).toList();
    }

    /** The same of the new passwords that were typed. */
    List<FormMessage> problemsOfTyped(BasicForm form) {
        return Stream.concat(FormViolation.messages(form.violations()).stream(), broken(form))
                .toList();
    }

    /** The rules of a password. */
    List<RuleInWords> rulesInWords(Texts words, Password password) {
        return RuleInWords.of(words, rules(password).inWords());
    }

    private Stream<FormMessage> broken(BasicForm form) {
        return form.judgeable().stream()
                .flatMap(entry -> rules(entry.password()).broken(entry.field(), entry.value()).stream());
    }

    /** Rules that a made password cannot keep, as those of a regular expression, are told now and not at the end. */
    private Stream<FormMessage> impossible(BasicForm form) {
        return form.choices().stream()
                .filter(choice -> choice.way() == Way.GENERATED)
                .map(PasswordChoice::password)
                .filter(password -> GeneratedPassword.keeping(rules(password), Optional.empty())
                        .isEmpty())
                .map(password -> new FormMessage(BasicForm.generateField(password), "dualPasswordCannotBeGenerated"));
    }

    private NewPasswordRules rules(Password password) {
        return passwords.get(password).rulesForOthers();
    }

    private Part part(Texts words, PasswordChoice choice) {
        return new Part(
                choice.password().id(),
                passwords.get(choice.password()).isChangeable(),
                choice.isChange(),
                choice.way() == Way.GENERATED,
                choice.atLogin() == AtLogin.MUST_CHANGE,
                rulesInWords(words, choice.password()));
    }
}
