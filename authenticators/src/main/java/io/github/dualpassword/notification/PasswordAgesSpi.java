package io.github.dualpassword.notification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link PasswordAges} as a Keycloak provider type. */
public final class PasswordAgesSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-password-ages";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return PasswordAges.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return PasswordAgesFactory.class;
    }
}
