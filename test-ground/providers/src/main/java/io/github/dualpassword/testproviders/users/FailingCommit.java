package io.github.dualpassword.testproviders.users;

import org.keycloak.models.AbstractKeycloakTransaction;

/** Makes the commit of a transaction fail. */
final class FailingCommit extends AbstractKeycloakTransaction {

    @Override
    protected void commitImpl() {
        throw new IllegalStateException("This commit fails, as a test wants it");
    }

    @Override
    protected void rollbackImpl() {
        // There is nothing to take back.
    }
}
