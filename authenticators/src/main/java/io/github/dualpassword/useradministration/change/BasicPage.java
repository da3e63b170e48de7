package io.github.dualpassword.useradministration.change;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.NewPasswordRules;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

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

    Response show(List<FormMessage> errors, Optional<String> told) {
        LoginFormsProvider page = new WizardPage(wizard).page(path.titles(), path.number(WizardPath.BASIC), "");
        told.ifPresent(page::setInfo);
        errors.forEach(page::addError);
        List<PasswordChoice> choices = wizard.notes().choices();
        return page.setAttribute("person", WizardPage.person(TargetFacts.of(wizard.session(), both)))
                .setAttribute(
                        "parts",
                        Arrays.stream(Password.values())
                                .map(password -> part(
                                        page,
                                        PasswordChoice.of(password, choices).orElseThrow()))
                                .toList())
                .createForm(TEMPLATE);
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

    private List<FormMessage> problems(BasicForm form) {
        if (form.changesNothing() && path.further().isEmpty()) {
            return List.of(new FormMessage(BasicForm.choiceField(Password.LOGIN), PageMessages.NOTHING_TO_CHANGE));
        }
        List<FormMessage> slips = form.slips().stream()
                .map(slip -> new FormMessage(slip.field(), slip.message()))
                .toList();
        return slips.isEmpty() ? Stream.concat(broken(form), impossible(form)).toList() : slips;
    }

    private Stream<FormMessage> broken(BasicForm form) {
        return form.typed().stream()
                .flatMap(
                        entry -> rules(entry.credential())
                                .broken(TypedPassword.valueField(entry.credential()), entry.value())
                                .stream());
    }

    /** Rules that a made password cannot keep, as those of a regular expression, are told now and not at the end. */
    private Stream<FormMessage> impossible(BasicForm form) {
        return form.choices().stream()
                .filter(choice -> choice.way() == Way.GENERATED)
                .map(PasswordChoice::password)
                .filter(password -> GeneratedPassword.keeping(rules(password), Optional.empty())
                        .isEmpty())
                .map(password -> new FormMessage(BasicForm.generateField(password), PageMessages.CANNOT_BE_GENERATED));
    }

    private NewPasswordRules rules(Password password) {
        return passwords.get(password).rulesForOthers();
    }

    private Map<String, Object> part(LoginFormsProvider page, PasswordChoice choice) {
        return Map.of(
                "id", choice.password().id(),
                "chosen", choice.isChange(),
                "generated", choice.way() == Way.GENERATED,
                "forced", choice.atLogin() == AtLogin.MUST_CHANGE,
                "rules",
                        rules(choice.password()).inWords().stream()
                                .map(rule -> inWords(page, rule))
                                .toList());
    }

    private static Map<String, Object> inWords(LoginFormsProvider page, PasswordRule rule) {
        return Map.of(
                "text", page.getMessage(rule.message(), rule.parameters().toArray()),
                "check", rule.check().map(PasswordRule.Check::kind).orElse(""),
                "value", rule.check().map(PasswordRule.Check::value).orElse(""));
    }
}
