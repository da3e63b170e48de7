package io.github.dualpassword.persistence;

import java.io.Serializable;

/**
 * Primary key of {@link ContractLockRow}.
 *
 * @param realmId Keycloak's id of the realm
 * @param contractId id of the contract
 */
public record ContractLockRowId(String realmId, String contractId) implements Serializable {}
