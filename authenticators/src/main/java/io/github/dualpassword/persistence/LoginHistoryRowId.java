package io.github.dualpassword.persistence;

import java.io.Serializable;

/**
 * Primary key of {@link LoginHistoryRow}.
 *
 * @param realmId Keycloak's id of the realm
 * @param userId Keycloak's id of the user
 */
public record LoginHistoryRowId(String realmId, String userId) implements Serializable {}
