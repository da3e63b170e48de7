package io.github.dualpassword.password.confirmation;

import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.WrongSetting;

/** The realm's rules for new confirmation passwords, as Keycloak's policy providers understand them. */
public final class ConfirmationPasswordPolicy {

    private static final Logger LOG = Logger.getLogger(ConfirmationPasswordPolicy.class);

    private ConfirmationPasswordPolicy() {}

    /**
     * What no reader of texts can tell: that this server has no rule of that name, or that the rule refuses its parameter.
     *
     * @param realmAttributes of a realm, or those that it is about to get
     */
    public static Optional<WrongSetting> wrongSetting(KeycloakSession session, Map<String, String> realmAttributes) {
        String configured = RealmPolicy.of(realmAttributes).get(ConfirmationSettings.PASSWORD_POLICY);
        return parse(session, configured).isPresent()
                ? Optional.empty()
                : Optional.of(new WrongSetting(
                        ConfirmationSettings.PASSWORD_POLICY.attribute(),
                        configured,
                        ConfirmationSettings.PASSWORD_POLICY.allowed()));
    }

    /** The rules that hold: the default ones when the realm's cannot be used. */
    static PasswordPolicy of(KeycloakSession session, RealmModel realm) {
        return parse(session, RealmPolicy.of(realm.getAttributes()).get(ConfirmationSettings.PASSWORD_POLICY))
                .orElseGet(() -> PasswordPolicy.parse(session, ConfirmationSettings.PASSWORD_POLICY.byDefault()));
    }

    /** Rules come from any extension, and Keycloak itself fails in several ways, at a missing bracket for example. */
    private static Optional<PasswordPolicy> parse(KeycloakSession session, String configured) {
        try {
            return Optional.of(PasswordPolicy.parse(session, configured));
        } catch (RuntimeException unusable) {
            LOG.debugf(unusable, "The confirmation password policy '%s' cannot be used", configured);
            return Optional.empty();
        }
    }
}
