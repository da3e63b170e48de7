package io.github.dualpassword.otp.approval;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * A phone was to be asked again too soon.
 *
 * @param session of the request
 * @param userId Keycloak's id of whoever was to be asked
 * @param tokenId of the token on the phone
 * @param purpose what for
 * @param until when it may be asked again, milliseconds since the epoch
 */
public record ApprovalThrottled(
        KeycloakSession session, String userId, String tokenId, ApprovalPurpose purpose, long until)
        implements ProviderEvent {}
