package io.github.dualpassword.persistence;

import java.io.Serializable;

/**
 * Primary key of {@link OtpUseRow}.
 *
 * @param realmId Keycloak's id of the realm
 * @param userId Keycloak's id of the user
 * @param credentialId Keycloak's id of the credential
 */
public record OtpUseRowId(String realmId, String userId, String credentialId) implements Serializable {}
