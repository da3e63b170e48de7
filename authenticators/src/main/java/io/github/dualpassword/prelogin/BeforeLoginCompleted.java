package io.github.dualpassword.prelogin;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Password;

/**
 * Published inside the transaction in which an administrator has carried out a procedure before login.
 *
 * @param passwords those that were set; empty for procedures that set none
 * @param at milliseconds since the epoch
 */
public record BeforeLoginCompleted(
        KeycloakSession session,
        BeforeLoginProcedure procedure,
        String contractId,
        String operatorId,
        String targetId,
        List<Password> passwords,
        long at)
        implements ProviderEvent {

    public BeforeLoginCompleted {
        passwords = List.copyOf(passwords);
    }
}
