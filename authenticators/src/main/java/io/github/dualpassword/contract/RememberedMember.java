package io.github.dualpassword.contract;

import java.util.List;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * A member of organizations whom Keycloak's cache knows as one. Whenever Keycloak reads a user out of its cache, it asks whether an
 * organization manages the user, and asks the database until somebody has asked for the membership in the way that it caches. Who is
 * nobody's member costs nothing, so that the difference could be counted.
 */
public final class RememberedMember {

    private RememberedMember() {}

    /** Has the memberships cached, for the readings to come. */
    public static void of(KeycloakSession session, UserModel user) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        if (organizations == null || !organizations.isEnabled()) {
            return;
        }
        AdminPermissionsSchema.runWithoutAuthorization(session, () -> {
            List<OrganizationModel> memberships =
                    organizations.getByMember(user).toList();
            memberships.forEach(organization -> organizations.getMemberById(organization, user.getId()));
            return memberships;
        });
    }
}
