package io.github.dualpassword.directory;

import javax.naming.AuthenticationException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.idm.model.LDAPObject;
import org.keycloak.storage.ldap.idm.store.ldap.LDAPIdentityStore;

/**
 * Keycloak's access to a directory, in which a password is wrong only when the directory has said so. Keycloak takes every
 * failed bind for a wrong password: a connection that breaks, a busy server, a time-out.
 */
final class JudgingIdentityStore extends LDAPIdentityStore {

    /** Result code invalidCredentials (RFC 4511, appendix A), as the JDK begins the message of such an answer. */
    private static final String INVALID_CREDENTIALS = "[LDAP: error code 49 ";

    /** How Keycloak says that nothing was typed. */
    private static final String EMPTY = "Empty password used";

    JudgingIdentityStore(KeycloakSession session, LDAPConfig config) {
        super(session, config);
    }

    @Override
    public void validatePassword(LDAPObject user, String password) throws AuthenticationException {
        try {
            super.validatePassword(user, password);
        } catch (AuthenticationException failure) {
            if (isAnswer(failure)) {
                throw failure;
            }
            throw new NotJudgedException(failure);
        }
    }

    /** Keycloak's own subclasses stand for answers, such as that of a right password which must be changed. */
    static boolean isAnswer(AuthenticationException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getClass() != AuthenticationException.class
                || message.startsWith(INVALID_CREDENTIALS)
                || message.equals(EMPTY);
    }
}
