package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Table {@code DP_CONTRACT_LOCK}: a row to lock for each contract in which anybody ever operated on a user, and
 * one for lines that are read into the operation history. */
@Entity
@Table(name = "DP_CONTRACT_LOCK")
@IdClass(ContractLockRowId.class)
public class ContractLockRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "CONTRACT_ID", length = 255)
    private String contractId;

    protected ContractLockRow() {}
}
