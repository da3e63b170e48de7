package io.github.dualpassword.servicestop;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published within the transaction in which bank staff lift a service stop, so that listeners record it in the same
 * transaction. Stops that operators lift are published as {@code OperationRecorded}.
 *
 * @param session of that transaction; its realm is the user's
 * @param user who may use the service again
 * @param staff who lifted the stop; may belong to another realm
 */
public record StopLifted(KeycloakSession session, UserModel user, UserModel staff) implements ProviderEvent {}
