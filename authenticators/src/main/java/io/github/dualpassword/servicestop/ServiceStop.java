package io.github.dualpassword.servicestop;

/**
 * The stop of a user's service by an operator (C09). Set and lifted by people, never by counting; independent of
 * Keycloak's {@code enabled}, which belongs to the bank: a user whom the bank has disabled cannot be enabled by operators.
 *
 * @param userId Keycloak's id of the stopped user
 * @param operatorId Keycloak's id of the operator
 * @param at when, milliseconds since the epoch
 */
public record ServiceStop(String userId, String operatorId, long at) {}
