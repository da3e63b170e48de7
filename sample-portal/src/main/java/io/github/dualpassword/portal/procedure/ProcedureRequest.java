package io.github.dualpassword.portal.procedure;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * One procedure that the user was sent to and has not come back from. It is kept in the user's session, never in the
 * browser, and is taken out of there by the first answer, whatever that answer is.
 *
 * @param authorization the authorization request as it was sent, with {@code state} and the PKCE verifier
 * @param nonce random, made for this request
 * @param subject {@code sub} of the signed-in user
 */
public record ProcedureRequest(
        Procedure procedure, OAuth2AuthorizationRequest authorization, String nonce, String subject) {

    /** Where to send the browser. */
    public String location() {
        return authorization.getAuthorizationRequestUri();
    }

    /** Holds secrets: they must not reach a log through a careless message. */
    @Override
    public String toString() {
        return "ProcedureRequest[procedure=" + procedure + "]";
    }
}
