package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Credential;

/**
 * Published when an attempt is over and all its transactions have ended. Whoever writes of it does so in a transaction of
 * its own, and lets nothing become of the attempt that fails there.
 *
 * @param session of the request, which has changed nothing yet
 * @param credential which credential
 * @param verdict what came of it
 */
public record SecretJudged(KeycloakSession session, Credential credential, Verdict verdict) implements ProviderEvent {

    /** Name of the realm. */
    public String realm() {
        return session.getContext().getRealm().getName();
    }
}
