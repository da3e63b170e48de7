package io.github.dualpassword.portal.stepup;

import java.time.Clock;
import java.util.Map;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

import io.github.dualpassword.portal.authorization.AuthorizationRequests;
import io.github.dualpassword.portal.authorization.CodeRejected;

/**
 * Asks Keycloak to have a transaction confirmed, and exchanges the code of the answer.
 *
 * <p>This is an authorization request of its own beside the sign-in ({@link AuthorizationRequests} says why): a
 * confirmation must confirm one transaction, not change who or how much is signed in, and its {@code nonce} should be
 * bound to the transaction ({@link StepUpRequest#nonceFor}), where that of a sign-in is plainly random.
 */
@Component
public final class StepUp {

    private final AuthorizationRequests requests;
    private final Clock clock;

    StepUp(AuthorizationRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Makes the request for one transaction. Keep it in the session, then send the browser to its
     * {@link StepUpRequest#location()}.
     *
     * @param level what the transaction needs
     * @param signIn the ID token with which the present user signed in
     * @param redirectUri where Keycloak sends the browser back; must be registered for the client
     */
    public StepUpRequest ask(Level level, Confirmable transaction, OidcIdToken signIn, String redirectUri) {
        String secret = requests.random();
        OAuth2AuthorizationRequest authorization = requests.request(
                redirectUri, Map.of("acr_values", level.acr(), "nonce", StepUpRequest.nonce(secret, transaction)));
        return new StepUpRequest(
                level, authorization, secret, clock.instant(), signIn.getSubject(), signIn.getClaimAsString("sid"));
    }

    /**
     * Turns the answer into the verified ID token of this very exchange. Whether that token confirms the transaction is
     * for {@link StepUpRules#requireConfirmation} to say.
     *
     * @param request the session's open request, already taken out of the session; null when there is none
     * @throws StepUpRefused when it is no answer to this request, is an error, or does not lead to a valid ID token
     */
    public OidcIdToken redeem(StepUpRequest request, StepUpAnswer answer) throws StepUpRefused {
        StepUpRules.requireAnswerTo(request, answer);
        if (!requests.mayComeFrom(answer.issuer())) {
            throw new StepUpRefused(StepUpRefusal.OTHER_ISSUER);
        }
        if (answer.error() != null) {
            throw new StepUpRefused(StepUpRefusal.ofDescription(answer.errorDescription()));
        }
        if (answer.code() == null) {
            throw new StepUpRefused(StepUpRefusal.CODE_REJECTED);
        }
        try {
            return requests.exchange(request.authorization(), answer.code());
        } catch (CodeRejected rejected) {
            throw new StepUpRefused(StepUpRefusal.CODE_REJECTED, rejected);
        }
    }
}
