package io.github.dualpassword.portal.procedure;

import java.util.Map;
import java.util.Optional;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

import io.github.dualpassword.portal.authorization.AuthorizationRequests;
import io.github.dualpassword.portal.authorization.CodeRejected;

import static io.github.dualpassword.portal.authorization.Same.same;

/**
 * Opens a procedure at Keycloak ({@code kc_action}), and reads how it ended.
 *
 * <p>The request is an authorization request like any other, so Keycloak also answers it with a code. The code is
 * exchanged although the tokens are of no use: only the ID token says <em>who</em> was logged in there. It does not say
 * how the procedure ended; that stands in the address alone, which is why the outcome is good for a sentence and for
 * nothing else.
 */
@Component
public final class Procedures {

    private final AuthorizationRequests requests;

    Procedures(AuthorizationRequests requests) {
        this.requests = requests;
    }

    /**
     * Makes the request for one procedure. Keep it in the session, then send the browser to its
     * {@link ProcedureRequest#location()}.
     *
     * @param signIn the ID token with which the present user signed in
     * @param redirectUri where Keycloak sends the browser back; must be registered for the client
     */
    public ProcedureRequest open(Procedure procedure, OidcIdToken signIn, String redirectUri) {
        String nonce = requests.random();
        OAuth2AuthorizationRequest authorization =
                requests.request(redirectUri, Map.of("kc_action", procedure.action(), "nonce", nonce));
        return new ProcedureRequest(procedure, authorization, nonce, signIn.getSubject());
    }

    /**
     * Reads the answer.
     *
     * @param open the session's open request, already taken out of the session
     * @param signIn the ID token with which the present user signed in; it stays the session's sign-in
     */
    public ProcedureOutcome outcome(Optional<ProcedureRequest> open, ProcedureAnswer answer, OidcIdToken signIn) {
        if (open.isEmpty() || !same(open.get().authorization().getState(), answer.state())) {
            return ProcedureOutcome.UNKNOWN_REQUEST;
        }
        if (!requests.mayComeFrom(answer.issuer())) {
            return ProcedureOutcome.OTHER_ISSUER;
        }
        if (answer.error() != null) {
            return ProcedureOutcome.ofError(answer.error(), answer.errorDescription());
        }
        if (answer.code() == null) {
            return ProcedureOutcome.CODE_REJECTED;
        }
        try {
            OidcIdToken token = requests.exchange(open.get().authorization(), answer.code());
            return outcome(token, open.get(), signIn, answer.status());
        } catch (CodeRejected rejected) {
            return ProcedureOutcome.CODE_REJECTED;
        }
    }

    /** The {@code sid} is not compared: who had to log in once more on the way has another one, and is the same user. */
    private static ProcedureOutcome outcome(
            OidcIdToken token, ProcedureRequest request, OidcIdToken signIn, String status) {
        if (!same(request.nonce(), token.getNonce())) {
            return ProcedureOutcome.CODE_REJECTED;
        }
        if (!same(request.subject(), token.getSubject()) || !same(signIn.getSubject(), token.getSubject())) {
            return ProcedureOutcome.OTHER_USER;
        }
        return ProcedureOutcome.ofStatus(status);
    }
}
