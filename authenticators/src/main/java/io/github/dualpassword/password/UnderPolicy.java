package io.github.dualpassword.password;

import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RealmModelDelegate;

/**
 * Does something while a password policy holds that is not the realm's own. Keycloak's policy providers ask the realm of
 * the session for its policy, so for that time it is one with the other policy.
 */
public final class UnderPolicy {

    private UnderPolicy() {}

    /** Does it, and gives the session its realm back whatever happens. */
    public static <T> T run(KeycloakSession session, PasswordPolicy policy, Function<RealmModel, T> work) {
        RealmModel realm = session.getContext().getRealm();
        RealmModel judging = new RealmWithPolicy(realm, policy);
        session.getContext().setRealm(judging);
        try {
            return work.apply(judging);
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
