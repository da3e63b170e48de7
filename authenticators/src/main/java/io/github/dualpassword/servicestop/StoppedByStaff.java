package io.github.dualpassword.servicestop;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published within the transaction in which bank staff stop a user's service, so that listeners record it in the same
 * transaction. Stops by operators are published as {@code OperationRecorded}.
 *
 * @param session of that transaction; its realm is the user's
 * @param user whose service is stopped
 * @param staff who has stopped it; may belong to another realm
 */
public record StoppedByStaff(KeycloakSession session, UserModel user, UserModel staff) implements ProviderEvent {}
