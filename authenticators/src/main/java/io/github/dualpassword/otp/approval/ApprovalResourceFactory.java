package io.github.dualpassword.otp.approval;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Serves {@link ApprovalResource}, below the address of the realm by this id. */
public final class ApprovalResourceFactory
        implements RealmResourceProviderFactory, StatelessProviderFactory<RealmResourceProvider> {

    public static final String ID = "dual-password-approvals";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ApprovalResource(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
