package io.github.dualpassword.boundtransaction.request;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Serves {@link TransactionInquiry}, below the address of the realm by this id. */
public final class TransactionInquiryFactory
        implements RealmResourceProviderFactory, StatelessProviderFactory<RealmResourceProvider> {

    private static final String ID = "dual-password-transactions";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TransactionInquiry(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
