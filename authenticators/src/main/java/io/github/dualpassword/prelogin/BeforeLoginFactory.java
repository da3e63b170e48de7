package io.github.dualpassword.prelogin;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.StepFactory;

/** Procedures of administrators before login, as the reset credentials flow of a realm. */
public final class BeforeLoginFactory implements StepFactory {

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
}
