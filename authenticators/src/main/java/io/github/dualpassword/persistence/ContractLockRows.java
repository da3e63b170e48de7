package io.github.dualpassword.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.jpa.SpecHints;

import io.github.dualpassword.contract.ContractLock;

/** Locks the contract's row in {@code DP_CONTRACT_LOCK}, which is inserted when it is first needed. */
record ContractLockRows(EntityManager entityManager) implements ContractLock {

    @Override
    public void acquire(String realmId, String contractId) {
        entityManager
                .createQuery("insert into ContractLockRow (realmId, contractId) values (:realmId, :contractId)"
                        + " on conflict do nothing")
                .setParameter("realmId", realmId)
                .setParameter("contractId", contractId)
                .executeUpdate();
        entityManager
                .createQuery(
                        "select r from ContractLockRow r where r.realmId = :realmId and r.contractId = :contractId",
                        ContractLockRow.class)
                .setParameter("realmId", realmId)
                .setParameter("contractId", contractId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LockoutRows.LOCK_TIMEOUT_MILLIS)
                .getSingleResult();
    }
}
