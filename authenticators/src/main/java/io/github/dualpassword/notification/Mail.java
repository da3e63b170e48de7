package io.github.dualpassword.notification;

/**
 * A mail in the outbox. The receiver is a user, never an address: address and language are those at the time of sending.
 *
 * @param id of the mail
 * @param realmId Keycloak's id of the realm
 * @param userId Keycloak's id of the receiver
 * @param notice its content
 */
public record Mail(String id, String realmId, String userId, Notice notice) {}
