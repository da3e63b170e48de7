package io.github.dualpassword.portal.stepup;

import java.util.List;
import java.util.Optional;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * By what a user has confirmed, as the ID token says.
 *
 * @param acr the level
 * @param amr the methods (RFC 8176); empty where Keycloak tells none
 */
public record Proof(String acr, List<String> amr) {

    static Proof of(OidcIdToken token) {
        return new Proof(
                token.getClaimAsString("acr"),
                Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of()));
    }
}
