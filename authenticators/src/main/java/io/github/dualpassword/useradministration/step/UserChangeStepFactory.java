package io.github.dualpassword.useradministration.step;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

import io.github.dualpassword.PublicApi;

/**
 * Makes a {@link UserChangeStep}. Its id names the step in notes, events and the operation history: lower case letters,
 * digits and hyphens, stable. Steps stand in the order of {@link #order()}, the smallest first.
 */
@PublicApi
public interface UserChangeStepFactory extends ProviderFactory<UserChangeStep> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
