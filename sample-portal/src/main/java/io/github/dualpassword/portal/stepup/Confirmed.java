package io.github.dualpassword.portal.stepup;

/**
 * A transaction that its user has confirmed.
 *
 * @param txn the identifier under which Keycloak's page has shown it
 */
public record Confirmed<T extends Confirmable>(T transaction, String txn, Proof proof) {}
