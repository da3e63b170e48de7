package io.github.dualpassword.password.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.PolicyInWords;
import io.github.dualpassword.password.UnderPolicy;
import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/** Whether a new confirmation password may be used. */
public final class ConfirmationPasswordRules {

    private final KeycloakSession session;
    private final UserModel user;

    public ConfirmationPasswordRules(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    /**
     * Checks the value against the realm's rules for confirmation passwords and the login ID.
     *
     * @return what is wrong with it, for whoever typed it; empty when nothing is
     */
    public Optional<FormMessage> check(String field, String value) {
        if (value.equalsIgnoreCase(user.getUsername())) {
            return Optional.of(new FormMessage(field, PageMessages.SAME_AS_LOGIN_ID));
        }
        return Optional.ofNullable(validate(value))
                .map(error -> new FormMessage(field, error.getMessage(), error.getParameters()));
    }

    /**
     * Checks it also against the present and the former ones. Only for a user who has just proven the present one, or who
     * has none: the answer tells something about them.
     */
    public Optional<FormMessage> checkOwn(String field, String value) {
        Optional<FormMessage> broken = check(field, value);
        if (broken.isPresent()) {
            return broken;
        }
        boolean used = new SecretEvaluator(session)
                .isOneOf(new ConfirmationPasswords(session, user).notToBeUsedAgain(), value);
        return used ? Optional.of(new FormMessage(field, PageMessages.CONFIRMATION_USED_BEFORE)) : Optional.empty();
    }

    /** The rules in plain words, the realm's first. */
    public List<PasswordRule> inWords() {
        RealmPolicy policy = CurrentRealm.of(session).policy();
        int former = policy.get(ConfirmationSettings.HISTORY);
        long days = policy.get(ConfirmationSettings.HISTORY_AGE).toDays();
        List<PasswordRule> rules = new ArrayList<>(inWordsForOthers());
        rules.add(
                former == 0
                        ? PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_PRESENT)
                        : PasswordRule.judgedLater(PageMessages.RULE_NOT_A_FORMER, former));
        if (days > 0) {
            rules.add(PasswordRule.judgedLater("dualPasswordRulePasswordAge", days));
        }
        return List.copyOf(rules);
    }

    /** Those that {@link #check} judges, for somebody who sets it for the user. */
    public List<PasswordRule> inWordsForOthers() {
        List<PasswordRule> rules = new ArrayList<>(new PolicyInWords(session, user).of(policy()));
        rules.add(PasswordRule.judgedAtOnce(PageMessages.RULE_NOT_LOGIN_ID, "notUsername", user.getUsername()));
        rules.add(PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_OTHER));
        return List.copyOf(rules);
    }

    /** The realm's policy for confirmation passwords. */
    public PasswordPolicy policy() {
        return ConfirmationPasswordPolicy.of(session, session.getContext().getRealm());
    }

    private PolicyError validate(String value) {
        return UnderPolicy.run(
                session,
                policy(),
                realm ->
                        session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, value));
    }
}
