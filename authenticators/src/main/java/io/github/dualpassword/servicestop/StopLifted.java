package io.github.dualpassword.servicestop;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction in which bank staff lift a service stop, so that whoever tells of it does so together
 * with it or not at all. What users of a contract do is told by their operation.
 *
 * @param session of that transaction; its realm is the user's
 * @param user who may use the service again
 * @param staff who lifted the stop; may belong to another realm
 */
public record StopLifted(KeycloakSession session, UserModel user, UserModel staff) implements ProviderEvent {}
