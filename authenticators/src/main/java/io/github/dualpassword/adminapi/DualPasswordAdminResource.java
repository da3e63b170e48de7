package io.github.dualpassword.adminapi;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The root of the routes. */
public class DualPasswordAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    DualPasswordAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** The credentials of one user. Who may not query users is not told whether there is such a user. */
    @Path("users/{userId}")
    public UserCredentialsResource user(@PathParam("userId") String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            auth.users().requireQuery();
            throw AdminApiErrors.USER_NOT_FOUND.exception();
        }
        return new UserCredentialsResource(session, user, auth, adminEvent);
    }

    /** The settings of the realm. */
    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(realm, auth, adminEvent);
    }
}
