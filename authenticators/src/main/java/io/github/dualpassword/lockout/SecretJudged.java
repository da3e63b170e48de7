package io.github.dualpassword.lockout;

import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Credential;

/**
 * Published when an attempt is over.
 *
 * @param realm name of the realm
 * @param credential which credential
 * @param verdict what came of it
 */
public record SecretJudged(String realm, Credential credential, Verdict verdict) implements ProviderEvent {}
