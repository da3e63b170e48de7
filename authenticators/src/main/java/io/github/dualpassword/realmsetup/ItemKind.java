package io.github.dualpassword.realmsetup;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** What kind of thing in a realm an item of the set-up is; in the order in which they are written. */
public enum ItemKind {
    /** A role of the realm; its value is the description. */
    ROLE,
    /** A type of events that the realm stores, where it names the types that it does. */
    EVENT_TYPE,
    /** An attribute that the user profile declares. */
    USER_PROFILE,
    /** An attribute of the realm that is a setting of this product. */
    SETTING,
    /** A name in the realm's {@code acr.loa.map}, with its level. */
    LEVEL,
    /** A required action: whether it is enabled, and its priority. */
    REQUIRED_ACTION,
    /** A flow with all that is in it; its value is a fingerprint of that. */
    FLOW,
    /** The flow that the realm is bound to. */
    BINDING,
    /** The flow after each login through an identity provider. */
    IDENTITY_PROVIDER(Permission.MANAGE_IDENTITY_PROVIDERS),
    /** A part of the realm's password policy. */
    PASSWORD_POLICY,
    /** One of Keycloak's own settings of the realm's login. */
    LOGIN,
    /** A profile of client policies: what is done, as JSON. */
    CLIENT_PROFILE,
    /** A client policy: for which clients which profiles are done, as JSON. */
    CLIENT_POLICY,
    /** A mapper of this product in a client scope, which puts a claim into tokens, as JSON; it is called by both. */
    SCOPE_MAPPER(Permission.MANAGE_CLIENTS);

    private final Permission permission;

    ItemKind() {
        this(Permission.MANAGE_REALM);
    }

    ItemKind(Permission permission) {
        this.permission = permission;
    }

    static Optional<ItemKind> byId(String id) {
        return Ids.find(values(), ItemKind::id, id);
    }

    public String id() {
        return Ids.hyphenated(this);
    }

    /** Keycloak's own, without which nobody changes such an item. */
    public Permission permission() {
        return permission;
    }
}
