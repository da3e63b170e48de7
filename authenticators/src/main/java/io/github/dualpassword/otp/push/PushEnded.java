package io.github.dualpassword.otp.push;

import org.keycloak.provider.ProviderEvent;

/**
 * Something has become of a message to a phone; nothing waits for it any more.
 *
 * @param realm by its name
 */
public record PushEnded(String realm, PushOutcome outcome) implements ProviderEvent {}
