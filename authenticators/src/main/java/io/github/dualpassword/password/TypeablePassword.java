package io.github.dualpassword.password;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

/**
 * The rule that a password can be typed again on any keyboard: printable ASCII, with no blank at its ends. It stands in the
 * policies of the realm profiles as Keycloak's own {@code regexPattern}, so that a realm can be read without this product;
 * pages put it into words.
 */
final class TypeablePassword {

    /** As it stands in the policies. Java compares it in one pass, and goes back over the blanks at the end at most. */
    static final String PATTERN = "(?! )[ -~]+(?<! )";

    /** What Keycloak says of a password that does not match a pattern. */
    private static final String NO_MATCH = "invalidPasswordRegexPatternMessage";

    private static final String CHECK = "typeable";

    private TypeablePassword() {}

    /** The rule for a pattern, if it is this one. */
    static Optional<PasswordRule> rule(Object pattern) {
        return PATTERN.equals(String.valueOf(pattern))
                ? Optional.of(new PasswordRule(
                        "dualPasswordRuleTypeable", List.of(), Optional.of(new PasswordRule.Check(CHECK, PATTERN))))
                : Optional.empty();
    }

    /** What Keycloak says, or a sentence in its place where it is about this pattern. */
    static FormMessage inWords(String field, String message, Object[] parameters) {
        return NO_MATCH.equals(message)
                        && parameters != null
                        && List.of(parameters).contains(PATTERN)
                ? new FormMessage(field, "dualPasswordNotTypeable")
                : new FormMessage(field, message, parameters);
    }
}
