package io.github.dualpassword.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;

import io.github.dualpassword.page.PageMessages;

/**
 * Whether a login password may be used that somebody else sets: the realm's rules, without those that compare it with the
 * present one and former ones. Their answer would tell whoever sets it what these are (decision 9).
 */
public final class LoginPasswordRules {

    private final KeycloakSession session;
    private final UserModel user;

    /** For a user of the session's realm. */
    public LoginPasswordRules(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    /** What is wrong with it, for whoever typed it; empty when nothing is. */
    public Optional<FormMessage> check(String field, String value) {
        if (value.equalsIgnoreCase(user.getUsername())) {
            return Optional.of(new FormMessage(field, PageMessages.SAME_AS_LOGIN_ID));
        }
        return Optional.ofNullable(UnderPolicy.run(
                        session,
                        policy(),
                        realm -> session.getProvider(PasswordPolicyManagerProvider.class)
                                .validate(realm, user, value)))
                .map(error -> new FormMessage(field, error.getMessage(), error.getParameters()));
    }

    /** The rules in plain words, the realm's first. */
    public List<PasswordRule> inWords() {
        List<PasswordRule> rules = new ArrayList<>(new PolicyInWords(session, user).of(policy()));
        rules.add(PasswordRule.judgedAtOnce(PageMessages.RULE_NOT_LOGIN_ID, "notUsername", user.getUsername()));
        rules.add(PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_OTHER));
        return List.copyOf(rules);
    }

    /** The realm's policy without the rules that compare. */
    public PasswordPolicy policy() {
        return session.getContext().getRealm().getPasswordPolicy().toBuilder()
                .remove(PasswordPolicy.PASSWORD_HISTORY_ID)
                .remove(PasswordPolicy.PASSWORD_AGE)
                .build(session);
    }
}
