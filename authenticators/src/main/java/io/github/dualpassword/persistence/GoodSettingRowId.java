package io.github.dualpassword.persistence;

import java.io.Serializable;

/**
 * Primary key of {@link GoodSettingRow}.
 *
 * @param realmId Keycloak's id of the realm
 * @param attribute of the realm
 */
public record GoodSettingRowId(String realmId, String attribute) implements Serializable {}
