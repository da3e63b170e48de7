package io.github.dualpassword.otp.push;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Serves {@link PushResource}, below the address of the realm by this id. */
public final class PushResourceFactory
        implements RealmResourceProviderFactory, StatelessProviderFactory<RealmResourceProvider> {

    public static final String ID = "dual-password-push";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PushResource(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
