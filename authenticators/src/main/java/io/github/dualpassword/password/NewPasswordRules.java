package io.github.dualpassword.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/**
 * Whether a new password may be used, as far as one need not know another one for it: it is not the login ID, and keeps a
 * policy.
 *
 * @param user of the session's realm
 */
public record NewPasswordRules(KeycloakSession session, UserModel user, PasswordPolicy policy) {

    /** What is wrong with it, for whoever typed it; empty when nothing is. */
    public Optional<FormMessage> broken(String field, String value) {
        if (value.equalsIgnoreCase(user.getUsername())) {
            return Optional.of(new FormMessage(field, "dualPasswordSameAsLoginId"));
        }
        return Optional.ofNullable(UnderPolicy.run(
                        session,
                        policy,
                        realm -> session.getProvider(PasswordPolicyManagerProvider.class)
                                .validate(realm, user, value)))
                .map(error -> TypeablePassword.inWords(field, error.getMessage(), error.getParameters()));
    }

    /** The rules in plain words, those of the policy first. */
    public List<PasswordRule> inWords() {
        List<PasswordRule> rules = new ArrayList<>(new PolicyInWords(session, user).of(policy));
        rules.add(PasswordRule.judgedAtOnce("dualPasswordRuleNotLoginId", "notUsername", user.getUsername()));
        rules.add(PasswordRule.judgedLater("dualPasswordRuleNotTheOther"));
        return List.copyOf(rules);
    }
}
