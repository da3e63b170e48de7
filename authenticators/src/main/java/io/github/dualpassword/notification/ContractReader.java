package io.github.dualpassword.notification;

/** Who reads a notice to all users of a contract, which decides how much of it. */
enum ContractReader {
    /** The user on whom something was done. */
    TARGET,
    /** A master user who stands for the contract. */
    MASTER,
    /** The administrator who did it, or whose login ID and token somebody else used. */
    OPERATOR,
    /** Any other user of the contract. */
    COLLEAGUE,
    /** Somebody who has left the contract, and is told nothing. */
    STRANGER;

    /** Whether the mail names operator and target. */
    boolean isToldWho() {
        return this == TARGET || this == MASTER || this == OPERATOR;
    }
}
