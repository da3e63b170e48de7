package io.github.dualpassword.otp;

/**
 * That a user uses a token.
 *
 * @param userId Keycloak's id of the user
 * @param tokenId of the token, which others of the contract may have registered too (J08)
 * @param contractId in which; it holds only as long as user and token both belong to it
 * @param registeredAt milliseconds since the epoch
 */
public record Registration(String userId, String tokenId, String contractId, long registeredAt) {}
