package io.github.dualpassword.otp.phone;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.otp.software.PhonePage;

/** Serves {@link PhoneResource}, below the address of the realm by its id. */
public final class PhoneResourceFactory
        implements RealmResourceProviderFactory, StatelessProviderFactory<RealmResourceProvider> {

    private final PhoneFiles files = PhoneFiles.read();

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PhoneResource(session, files);
    }

    @Override
    public String getId() {
        return PhonePage.PLACE;
    }
}
