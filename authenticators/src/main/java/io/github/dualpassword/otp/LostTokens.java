package io.github.dualpassword.otp;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

import io.github.dualpassword.storage.Storage;

/** Who leaves a contract loses what was registered in it, in the same transaction. */
public final class LostTokens {

    private LostTokens() {}

    public static void remove(OrganizationModel.OrganizationMemberLeaveEvent left) {
        KeycloakSession session = left.getSession();
        // Organizations are always those of the realm in the context.
        Storage.of(session, Registrations.class)
                .remove(
                        session.getContext().getRealm().getId(),
                        left.getUser().getId(),
                        left.getOrganization().getId());
    }
}
