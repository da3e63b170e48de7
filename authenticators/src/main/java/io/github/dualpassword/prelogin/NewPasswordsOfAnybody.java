package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.RuleInWords;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.password.confirmation.Passwords;

/** The rules of new passwords that need no user: told before anybody is looked for, for IDs that exist and those that do not. */
record NewPasswordsOfAnybody(KeycloakSession session) {

    /** What is wrong with them; those about whose entries something is wrong already are left out. */
    Stream<FormMessage> broken(BeforeLoginForm form) {
        Passwords passwords = Passwords.of(session, new Anybody(session, form.targetId()));
        return form.newPasswords().stream()
                .filter(TypedPassword::isJudgeable)
                .flatMap(typed ->
                        passwords.get(typed.password()).rulesForOthers().broken(typed.field(), typed.value()).stream());
    }

    /** The rules in the language of the page. */
    List<RuleInWords> inWords(Texts page, Password password) {
        List<PasswordRule> rules = Passwords.of(session, new Anybody(session, ""))
                .get(password)
                .rulesForOthers()
                .inWords();
        return RuleInWords.of(
                page, rules.stream().map(NewPasswordsOfAnybody::withoutLoginId).toList());
    }

    /** Which login ID it is about is typed on the same page: no browser judges by it. */
    private static PasswordRule withoutLoginId(PasswordRule rule) {
        return rule.check().filter(check -> check.value().isEmpty()).isPresent()
                ? new PasswordRule(rule.message(), rule.parameters(), Optional.empty())
                : rule;
    }
}
