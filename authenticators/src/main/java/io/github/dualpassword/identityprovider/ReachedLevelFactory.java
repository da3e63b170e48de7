package io.github.dualpassword.identityprovider;

import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** See {@link ReachedLevel}. */
public final class ReachedLevelFactory extends ProviderStepFactory {

    public static final String ID = "dual-password-reached-level";

    public ReachedLevelFactory() {
        super(ID, new ReachedLevel(), Requirement.REQUIRED);
    }

    @Override
    public String getDisplayType() {
        return "Dual Password: refusal of a level that was not reached";
    }

    @Override
    public String getHelpText() {
        return "The last step after a login through an identity provider: when the level that the application has asked for"
                + " was not reached, the application is told so and gets no code.";
    }
}
