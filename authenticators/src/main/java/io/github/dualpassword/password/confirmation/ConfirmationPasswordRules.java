package io.github.dualpassword.password.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.RealmModelDelegate;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.PolicyInWords;
import io.github.dualpassword.policy.RealmPolicy;

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
        RealmModel realm = session.getContext().getRealm();
        RealmPolicy realmPolicy = RealmPolicy.of(realm.getAttributes());
        int former = realmPolicy.confirmationHistory();
        long days = realmPolicy.confirmationHistoryAge().toDays();
        List<PasswordRule> rules =
                new ArrayList<>(new PolicyInWords(session, user).of(ConfirmationPasswordPolicy.of(session, realm)));
        rules.add(PasswordRule.judgedAtOnce(PageMessages.RULE_NOT_LOGIN_ID, "notUsername", user.getUsername()));
        rules.add(PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_OTHER));
        rules.add(
                former == 0
                        ? PasswordRule.judgedLater(PageMessages.RULE_NOT_THE_PRESENT)
                        : PasswordRule.judgedLater(PageMessages.RULE_NOT_A_FORMER, former));
        if (days > 0) {
            rules.add(PasswordRule.judgedLater("dualPasswordRulePasswordAge", days));
        }
        return List.copyOf(rules);
    }

    /** Keycloak's policy providers ask the realm of the session for its policy: for this check it is ours. */
    private PolicyError validate(String value) {
        RealmModel realm = session.getContext().getRealm();
        RealmModel judging = new RealmWithPolicy(realm, ConfirmationPasswordPolicy.of(session, realm));
        session.getContext().setRealm(judging);
        try {
            return session.getProvider(PasswordPolicyManagerProvider.class).validate(judging, user, value);
        } finally {
            session.getContext().setRealm(realm);
        }
    }

    private static final class RealmWithPolicy extends RealmModelDelegate {

        private final PasswordPolicy policy;

        RealmWithPolicy(RealmModel realm, PasswordPolicy policy) {
            super(realm);
            this.policy = policy;
        }

        @Override
        public PasswordPolicy getPasswordPolicy() {
            return policy;
        }
    }
}
