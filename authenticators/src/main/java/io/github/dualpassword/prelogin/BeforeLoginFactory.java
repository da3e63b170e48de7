package io.github.dualpassword.prelogin;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import io.github.dualpassword.StatelessProviderFactory;

/** Procedures of administrators before login, as the reset credentials flow of a realm. */
public final class BeforeLoginFactory implements AuthenticatorFactory, StatelessProviderFactory<Authenticator> {

    public static final String ID = "dual-password-before-login";

    private final Authenticator page = new BeforeLogin();

    @Override
    public Authenticator create(KeycloakSession session) {
        return page;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Dual Password: procedures before login";
    }

    @Override
    public String getHelpText() {
        return "Lets administrators of a contract release, reset or de-register a colleague without being logged in, where the"
                + " realm's dual-password settings switch that on. The only step of a reset credentials flow. Logs nobody in.";
    }

    /** Not one of those that Keycloak's brute force detection counts. */
    @Override
    public String getReferenceCategory() {
        return ID;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
