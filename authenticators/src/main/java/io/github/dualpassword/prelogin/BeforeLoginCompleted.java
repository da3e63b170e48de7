package io.github.dualpassword.prelogin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Published inside the transaction in which an administrator has carried out a procedure before login. */
public record BeforeLoginCompleted(
        KeycloakSession session,
        BeforeLoginProcedure procedure,
        String contractId,
        String operatorId,
        String targetId,
        long at)
        implements ProviderEvent {}
