package io.github.dualpassword.passkey;

/**
 * A passkey of a user as the user sees it.
 *
 * @param id of Keycloak's credential
 * @param credentialId as base64url
 * @param usableFrom when it begins to count, milliseconds since the epoch; 0 for one that never does
 */
public record HeldKey(String id, String label, String credentialId, KeyStanding standing, long usableFrom) {}
