package io.github.dualpassword.identityprovider;

import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** See {@link UnlinkedIdentity}. */
public final class UnlinkedIdentityFactory extends ProviderStepFactory {

    public static final String ID = "dual-password-unlinked-identity";

    public UnlinkedIdentityFactory() {
        super(ID, new UnlinkedIdentity(), Requirement.ALTERNATIVE);
    }

    @Override
    public String getDisplayType() {
        return "Dual Password: refusal of an identity that is not linked";
    }

    @Override
    public String getHelpText() {
        return "After \"Create User If Unique\" in the flow of a first login through an identity provider: when there is a"
                + " user with this login ID, nobody is linked, and the application is told so.";
    }
}
