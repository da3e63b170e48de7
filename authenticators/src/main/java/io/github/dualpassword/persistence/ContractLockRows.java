package io.github.dualpassword.persistence;

import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.contract.ContractLock;

/** Locks the contract's row in {@code DP_CONTRACT_LOCK}, which is inserted when it is first needed. */
record ContractLockRows(EntityManager entityManager) implements ContractLock {

    @Override
    public void acquire(String realmId, String contractId) {
        Map<String, Object> contract = Map.of("realmId", realmId, "contractId", contractId);
        Jpql.insertUnlessThere(
                entityManager,
                "insert into ContractLockRow (realmId, contractId) values (:realmId, :contractId)",
                contract);
        Jpql.locking(
                        entityManager,
                        ContractLockRow.class,
                        "select r from ContractLockRow r where r.realmId = :realmId and r.contractId = :contractId",
                        contract)
                .getSingleResult();
    }
}
