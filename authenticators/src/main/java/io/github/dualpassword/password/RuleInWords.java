package io.github.dualpassword.password;

import java.util.List;

import io.github.dualpassword.page.Texts;

/**
 * A rule for new passwords as pages show it. Templates read it.
 *
 * @param text the sentence
 * @param check kind of {@link PasswordRule.Check}; empty where a browser cannot tell
 * @param value of the check
 */
public record RuleInWords(String text, String check, String value) {

    /** In the language of the page. */
    public static List<RuleInWords> of(Texts page, List<PasswordRule> rules) {
        return rules.stream()
                .map(rule -> new RuleInWords(
                        page.of(rule.message(), rule.parameters().toArray()),
                        rule.check().map(PasswordRule.Check::kind).orElse(""),
                        rule.check().map(PasswordRule.Check::value).orElse("")))
                .toList();
    }
}
