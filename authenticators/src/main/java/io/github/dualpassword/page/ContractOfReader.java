package io.github.dualpassword.page;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;

/** The contract by whose texts a page or a mail speaks to its reader. */
final class ContractOfReader {

    private static final Logger LOG = Logger.getLogger(ContractOfReader.class);

    private ContractOfReader() {}

    /** Nothing before anybody is known, and nothing while contracts cannot be read: a page that says so must come. */
    static Optional<Contract> find(KeycloakSession session, UserModel reader) {
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return session.getProvider(ContractProvider.class).contractOf(reader);
        } catch (RuntimeException unavailable) {
            LOG.warn("The contract of a reader could not be read; the texts of the realm are shown", unavailable);
            return Optional.empty();
        }
    }
}
