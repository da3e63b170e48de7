package io.github.dualpassword.servicestop;

/**
 * That an operator has stopped a user's service (C09). Set and lifted by people, never by counting; apart from Keycloak's
 * own {@code enabled}, which is the bank's: what the bank has switched off no user of the contract can switch on.
 *
 * @param userId Keycloak's id of the stopped user
 * @param operatorId Keycloak's id of the operator
 * @param at when, milliseconds since the epoch
 */
public record ServiceStop(String userId, String operatorId, long at) {}
