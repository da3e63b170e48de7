package io.github.dualpassword.otp.software;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.otp.Token;

/**
 * Published inside the transaction in which a user issues a token.
 *
 * @param session of that transaction
 * @param issued which one
 * @param token the same
 * @param contract for which the user stands
 * @param page of the phone
 */
public record TokenIssued(KeycloakSession session, IssuedToken issued, Token token, Contract contract, PhonePage page)
        implements ProviderEvent {}
