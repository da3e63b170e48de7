package io.github.dualpassword.notification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link MailStore} as a Keycloak provider type. */
public final class MailStoreSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-mail-store";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MailStore.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return MailStoreFactory.class;
    }
}
