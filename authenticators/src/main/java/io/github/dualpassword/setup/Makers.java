package io.github.dualpassword.setup;

import java.util.Optional;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.workflow.WorkflowStepProvider;
import org.keycloak.provider.Provider;
import org.keycloak.storage.UserStorageProvider;

import io.github.dualpassword.setup.RealmFacts.Maker;

/**
 * Determines whose code is behind a provider id. A provider that is not installed cannot run, and Keycloak refuses a flow
 * that contains it: such an id has no maker.
 */
record Makers(KeycloakSessionFactory providers) {

    private static final String OUR_PACKAGES = "io.github.dualpassword.";
    private static final String KEYCLOAK_PACKAGES = "org.keycloak.";

    Optional<Maker> ofAuthenticator(String id) {
        return of(Authenticator.class, id);
    }

    Optional<Maker> ofAction(String id) {
        return of(RequiredActionProvider.class, id);
    }

    Optional<Maker> ofUserStorage(String id) {
        return of(UserStorageProvider.class, id);
    }

    Optional<Maker> ofWorkflowStep(String id) {
        return of(WorkflowStepProvider.class, id);
    }

    private Optional<Maker> of(Class<? extends Provider> type, String id) {
        return Optional.ofNullable(id)
                .map(provider -> providers.getProviderFactory(type, provider))
                .map(factory -> ofClass(factory.getClass().getName()));
    }

    static Maker ofClass(String name) {
        if (name.startsWith(OUR_PACKAGES)) {
            return Maker.DUAL_PASSWORD;
        }
        return name.startsWith(KEYCLOAK_PACKAGES) ? Maker.KEYCLOAK : Maker.SOMEBODY_ELSE;
    }
}
