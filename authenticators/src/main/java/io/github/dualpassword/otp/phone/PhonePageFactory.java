package io.github.dualpassword.otp.phone;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Serves {@link PhonePage}, below the address of the realm by this id. */
public final class PhonePageFactory
        implements RealmResourceProviderFactory, StatelessProviderFactory<RealmResourceProvider> {

    /** Last folder of the page's address. */
    public static final String ID = "dual-password-phone";

    private final PhoneFiles files = PhoneFiles.read();

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PhonePage(session, files);
    }

    @Override
    public String getId() {
        return ID;
    }
}
