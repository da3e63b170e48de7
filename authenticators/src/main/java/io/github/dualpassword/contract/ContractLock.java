package io.github.dualpassword.contract;

/** Serializes what is done within a contract. Bound to one database transaction. */
public interface ContractLock {

    /**
     * Waits for another transaction that holds the lock of the contract, and then holds it until this transaction ends. To
     * be called first in a transaction, so that everything read afterwards is current.
     *
     * @throws RuntimeException when the lock is not free in time
     */
    void acquire(String realmId, String contractId);
}
