package io.github.dualpassword.password;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.utils.StringUtil;

import io.github.dualpassword.MessageKey;

/**
 * A realm's password policy as sentences for the people who must keep it (A10). Generated from the policy that is really
 * in force: a rule that this product does not know is shown by the name that its provider gives it.
 */
public record PolicyInWords(KeycloakSession session, UserModel user) {

    /** Rules that say nothing about the value: how it is hashed, how long it lasts, when one must log in again. */
    private static final List<String> NOT_FOR_PEOPLE = List.of(
            PasswordPolicy.HASH_ALGORITHM_ID,
            PasswordPolicy.HASH_ITERATIONS_ID,
            PasswordPolicy.FORCE_EXPIRED_ID,
            PasswordPolicy.MAX_AUTH_AGE_ID,
            "recoveryCodesWarningThreshold");

    /** Keycloak's own rules in the order in which they are shown; a policy itself has none. Others follow them. */
    private static final List<String> ORDER = List.of(
            "length",
            "maxLength",
            "digits",
            "lowerCase",
            "upperCase",
            "specialChars",
            "regexPattern",
            "notContainsUsername",
            "notEmail",
            "passwordBlacklist",
            PasswordPolicy.PASSWORD_HISTORY_ID,
            PasswordPolicy.PASSWORD_AGE);

    /** Those with a number, which a browser can check. */
    private static final List<String> WITH_NUMBER = ORDER.subList(0, ORDER.indexOf("regexPattern"));

    /** The rules of {@code policy} that concern whoever chooses a password, the simple ones first. */
    public List<PasswordRule> of(PasswordPolicy policy) {
        return policy.getPolicies().stream()
                .filter(id -> !NOT_FOR_PEOPLE.contains(id))
                .sorted(Comparator.comparingInt(PolicyInWords::place).thenComparing(Comparator.naturalOrder()))
                .flatMap(id -> rule(id, policy.getPolicyConfig(id)).stream())
                .toList();
    }

    private static int place(String id) {
        int place = ORDER.indexOf(id);
        return place < 0 ? ORDER.size() : place;
    }

    private Optional<PasswordRule> rule(String id, Object config) {
        String message = MessageKey.of("Rule", id);
        if (WITH_NUMBER.contains(id)) {
            return Optional.of(PasswordRule.judgedAtOnce(message, id, config));
        }
        return switch (id) {
            // Said for both passwords in any case, and more strictly.
            case "notUsername" -> Optional.empty();
            case "notContainsUsername" -> Optional.of(PasswordRule.judgedAtOnce(message, id, user.getUsername()));
            case "notEmail" -> Optional.of(notEmail(message, id));
            case "regexPattern" ->
                TypeablePassword.rule(config)
                        .or(() -> Optional.of(PasswordRule.judgedLater(message, String.valueOf(config))));
            case PasswordPolicy.PASSWORD_HISTORY_ID, PasswordPolicy.PASSWORD_AGE ->
                Optional.of(PasswordRule.judgedLater(message, config));
            case "passwordBlacklist" -> Optional.of(PasswordRule.judgedLater(message));
            default -> Optional.of(unknown(id, config));
        };
    }

    private PasswordRule notEmail(String message, String id) {
        return StringUtil.isBlank(user.getEmail())
                ? PasswordRule.judgedLater(message)
                : PasswordRule.judgedAtOnce(message, id, user.getEmail());
    }

    private PasswordRule unknown(String id, Object config) {
        PasswordPolicyProviderFactory factory = (PasswordPolicyProviderFactory)
                session.getKeycloakSessionFactory().getProviderFactory(PasswordPolicyProvider.class, id);
        String name = factory == null || factory.getDisplayName() == null ? id : factory.getDisplayName();
        return config == null
                ? PasswordRule.judgedLater("dualPasswordRuleOther", name)
                : PasswordRule.judgedLater("dualPasswordRuleOtherWithValue", name, config.toString());
    }
}
