package io.github.dualpassword.useradministration;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link Members} as a Keycloak provider type. */
public final class MembersSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "dual-password-members";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Members.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return MembersFactory.class;
    }
}
