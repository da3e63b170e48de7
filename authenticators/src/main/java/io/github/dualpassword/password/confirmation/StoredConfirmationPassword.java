package io.github.dualpassword.password.confirmation;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A confirmation password as Keycloak's database or a realm file holds it, whose data anybody may have written. One that can
 * never be evaluated counts as none: nothing that is wrong with it keeps the user from logging in.
 */
record StoredConfirmationPassword(CredentialModel stored) {

    private static final Logger LOG = Logger.getLogger(StoredConfirmationPassword.class);

    private static final String REPORTED = "dual-password-unreadable-";

    /** As a password; where its data cannot be parsed, without them. Never fails. */
    PasswordCredentialModel password() {
        try {
            return PasswordCredentialModel.createFromCredentialModel(stored);
        } catch (RuntimeException unreadable) {
            PasswordCredentialModel empty = PasswordCredentialModel.createFromValues(null, null);
            empty.setId(stored.getId());
            empty.setType(stored.getType());
            empty.setUserLabel(stored.getUserLabel());
            empty.setCreatedDate(stored.getCreatedDate());
            empty.setCredentialData(stored.getCredentialData());
            empty.setSecretData(stored.getSecretData());
            return empty;
        }
    }

    /** What keeps it from being evaluated on this server, in words for a log; empty when nothing does. */
    Optional<String> defect(KeycloakSession session) {
        PasswordCredentialModel password = password();
        return HashDefect.of(password.getPasswordCredentialData(), password.getPasswordSecretData())
                .or(() -> missingAlgorithm(
                        session, password.getPasswordCredentialData().getAlgorithm()));
    }

    /** Nothing when it can never be evaluated, which is logged once in a session. */
    Optional<PasswordCredentialModel> usable(KeycloakSession session, String userId) {
        Optional<String> defect = defect(session);
        defect.ifPresent(reason -> report(session, userId, reason));
        return defect.isPresent() ? Optional.empty() : Optional.of(password());
    }

    private void report(KeycloakSession session, String userId, String reason) {
        String reported = REPORTED + stored.getId();
        if (session.getAttribute(reported) == null) {
            session.setAttribute(reported, true);
            LOG.errorf(
                    "The stored %s of user %s cannot be evaluated and counts as not set: %s",
                    stored.getType(), userId, reason);
        }
    }

    private static Optional<String> missingAlgorithm(KeycloakSession session, String algorithm) {
        return session.getProvider(PasswordHashProvider.class, algorithm) == null
                ? Optional.of("this server does not have its algorithm")
                : Optional.empty();
    }
}
