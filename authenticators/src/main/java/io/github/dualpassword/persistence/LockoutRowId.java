package io.github.dualpassword.persistence;

import java.io.Serializable;

/**
 * Primary key of {@link LockoutRow}.
 *
 * @param realmId Keycloak's id of the realm
 * @param subjectId Keycloak's id of the user, or the keyed hash of a login ID that no user has
 * @param credential id of the credential
 */
public record LockoutRowId(String realmId, String subjectId, String credential) implements Serializable {}
