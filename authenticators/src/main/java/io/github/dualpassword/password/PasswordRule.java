package io.github.dualpassword.password;

import java.util.List;
import java.util.Optional;

/**
 * One rule for new passwords, in plain words.
 *
 * @param message key of the sentence in the bundles, or the sentence itself where a rule brings none
 * @param parameters of the sentence
 * @param check how a browser can tell whether a value keeps the rule; empty where only the server can. The server
 *     judges in any case
 */
public record PasswordRule(String message, List<Object> parameters, Optional<Check> check) {

    /**
     * What a browser checks while somebody types.
     *
     * @param kind which check
     * @param value its number or text
     */
    public record Check(String kind, String value) {}

    /** A rule that only the server can judge. */
    public static PasswordRule judgedLater(String message, Object... parameters) {
        return new PasswordRule(message, List.of(parameters), Optional.empty());
    }

    /** A rule that a browser can judge, too. */
    public static PasswordRule judgedAtOnce(String message, String kind, Object value) {
        return new PasswordRule(message, List.of(value), Optional.of(new Check(kind, value.toString())));
    }
}
