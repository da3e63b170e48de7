package io.github.dualpassword.persistence;

import java.io.Serializable;

/**
 * Primary key of {@link RealmSetUpRow}.
 *
 * @param realmId Keycloak's id of the realm
 * @param item the name of the item
 */
public record RealmSetUpRowId(String realmId, String item) implements Serializable {}
