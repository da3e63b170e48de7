package io.github.dualpassword.realmsetup;

import io.github.dualpassword.Ids;

/** Keycloak's own permissions that a set-up can need; each is a role of the client {@code realm-management}. */
public enum Permission {
    MANAGE_REALM,
    MANAGE_IDENTITY_PROVIDERS,
    MANAGE_CLIENTS,
    MANAGE_USERS;

    /** The name of the role. */
    public String id() {
        return Ids.hyphenated(this);
    }
}
