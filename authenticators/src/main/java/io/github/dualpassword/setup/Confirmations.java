package io.github.dualpassword.setup;

/** Whether a client may confirm anything without a transaction that it has pushed. */
enum Confirmations {
    UNBOUND,
    BOUND,
    BOUND_AND_PUBLIC
}
