package io.github.dualpassword.portal.stepup;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

import io.github.dualpassword.portal.authorization.AuthorizationRequests;
import io.github.dualpassword.portal.authorization.ClientRequestRefused;
import io.github.dualpassword.portal.authorization.CodeRejected;

/**
 * Asks Keycloak to show a transaction and have it confirmed, and exchanges the code of the answer.
 *
 * <p>This is an authorization request of its own beside the sign-in ({@link AuthorizationRequests} says why): a
 * confirmation must confirm one transaction, not change who or how much is signed in, and its {@code nonce} should be
 * bound to the transaction ({@link StepUpRequest#nonceFor}), where that of a sign-in is plainly random. What Keycloak shows
 * is pushed, and the browser carries a reference alone: nobody between here and there can change it.
 */
@Component
public final class StepUp {

    private static final Logger LOG = LoggerFactory.getLogger(StepUp.class);
    private static final String INQUIRY = "dual-password-transactions";

    private final AuthorizationRequests requests;
    private final Clock clock;

    StepUp(AuthorizationRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Pushes the request for one transaction. Keep it in the session, then send the browser to its
     * {@link StepUpRequest#location()}.
     *
     * @param level what the transaction needs
     * @param shown what Keycloak's page shows of it
     * @param signIn the ID token with which the present user signed in
     * @param redirectUri where Keycloak sends the browser back; must be registered for the client
     * @throws StepUpRefused when Keycloak refuses the request, or is not reached
     */
    public StepUpRequest ask(
            Level level, Confirmable transaction, ShownTransaction shown, OidcIdToken signIn, String redirectUri)
            throws StepUpRefused {
        Instant now = clock.instant();
        String secret = requests.random();
        String txn = TransactionNumber.next(now);
        String details = shown.authorizationDetails(txn);
        OAuth2AuthorizationRequest authorization = requests.request(
                redirectUri,
                Map.of(
                        "acr_values",
                        level.acr(),
                        "nonce",
                        StepUpRequest.nonce(secret, transaction),
                        "authorization_details",
                        details));
        return new StepUpRequest(
                level,
                authorization,
                push(authorization),
                txn,
                details,
                secret,
                now,
                signIn.getSubject(),
                signIn.getClaimAsString("sid"));
    }

    private String push(OAuth2AuthorizationRequest authorization) throws StepUpRefused {
        try {
            return requests.push(authorization);
        } catch (ClientRequestRefused refused) {
            throw new StepUpRefused(StepUpRefusal.ofPush(refused.description()), refused);
        }
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
            throw new StepUpRefused(whyNoToken(request), rejected);
        }
    }

    private StepUpRefusal whyNoToken(StepUpRequest request) {
        boolean confirmed =
                whatBecameOf(request).filter(TransactionState::isConfirmed).isPresent();
        return confirmed ? StepUpRefusal.ANSWER_LOST : StepUpRefusal.CODE_REJECTED;
    }

    /**
     * Asks Keycloak what has become of a request whose answer was lost or has not come. It is good for a sentence to the user,
     * and proves nothing: only the ID token says who has confirmed what.
     *
     * @return empty where no browser has come with it, or Keycloak does not tell
     */
    public Optional<TransactionState> whatBecameOf(StepUpRequest request) {
        try {
            return TransactionState.of(
                    requests.ask(INQUIRY, Map.of("txn", request.txn())).get("state"));
        } catch (ClientRequestRefused unknown) {
            LOG.info("What became of transaction {} was not told", request.txn(), unknown);
            return Optional.empty();
        }
    }
}
