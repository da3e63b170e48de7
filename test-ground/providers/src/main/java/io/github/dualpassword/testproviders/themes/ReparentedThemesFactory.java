package io.github.dualpassword.testproviders.themes;

import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.ThemeProvider;
import org.keycloak.theme.ThemeProviderFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/** Offers {@link ReparentedThemes}. */
public final class ReparentedThemesFactory implements ThemeProviderFactory, ProviderWithoutSettings<ThemeProvider> {

    @Override
    public ThemeProvider create(KeycloakSession session) {
        return new ReparentedThemes();
    }

    @Override
    public String getId() {
        return "test-parents";
    }
}
