package io.github.dualpassword.adminapi;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.StatelessProviderFactory;

/** Puts {@link DualPasswordAdminResource} into Keycloak's admin REST API. */
public final class DualPasswordAdminResourceFactory
        implements AdminRealmResourceProviderFactory,
                AdminRealmResourceProvider,
                StatelessProviderFactory<AdminRealmResourceProvider> {

    /** Path segment below the realm. */
    public static final String ID = "dual-password";

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        NotStored.demand(session);
        return new DualPasswordAdminResource(session, realm, auth, adminEvent);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void close() {}
}
