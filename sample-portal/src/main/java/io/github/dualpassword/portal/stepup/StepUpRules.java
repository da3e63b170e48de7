package io.github.dualpassword.portal.stepup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import static io.github.dualpassword.portal.authorization.Same.same;

/**
 * What makes an ID token the confirmation of a transaction. All of it must hold; one rule less is a way round.
 *
 * <p>The token handed in must be the one that came with the very code of this request, freshly decoded and verified.
 * Tokens from a store or from a refresh are not asked for here on purpose: a refreshed token keeps the {@code acr} of
 * the original one and would look confirmed for as long as the session lives.
 */
public final class StepUpRules {

    private StepUpRules() {}

    /**
     * An answer belongs to the request whose {@code state} it carries.
     *
     * @param request the session's open request, already taken out of the session; null when there is none
     * @throws StepUpRefused when it belongs to none
     */
    public static void requireAnswerTo(StepUpRequest request, StepUpAnswer answer) throws StepUpRefused {
        require(
                request != null && same(request.authorization().getState(), answer.state()),
                StepUpRefusal.UNKNOWN_REQUEST);
    }

    /**
     * Does this ID token confirm this transaction?
     *
     * @param token the ID token of this request's own code exchange
     * @param request the request, already taken out of the session
     * @param transaction the transaction as it is now
     * @param signIn the ID token with which the present user signed in
     * @throws StepUpRefused with the first rule that does not hold
     */
    public static void requireConfirmation(
            OidcIdToken token, StepUpRequest request, Confirmable transaction, OidcIdToken signIn)
            throws StepUpRefused {
        require(request.level().acr().equals(token.getClaimAsString("acr")), StepUpRefusal.OTHER_LEVEL);
        require(notBefore(request.sentAt(), token.getAuthenticatedAt()), StepUpRefusal.NOT_FRESH);
        require(
                same(request.subject(), token.getSubject()) && same(signIn.getSubject(), token.getSubject()),
                StepUpRefusal.OTHER_USER);
        String session = token.getClaimAsString("sid");
        require(
                same(request.session(), session) && same(signIn.getClaimAsString("sid"), session),
                StepUpRefusal.OTHER_SESSION);
        require(same(request.nonceFor(transaction), token.getNonce()), StepUpRefusal.OTHER_TRANSACTION);
        require(
                same(request.txn(), token.getClaimAsString("txn"))
                        && same(request.detailsHash(), token.getClaimAsString("txn_hash")),
                StepUpRefusal.NOT_AS_SHOWN);
    }

    /** {@code auth_time} has whole seconds, cut off: that, and no more, is allowed for. Both clocks must be kept right. */
    private static boolean notBefore(Instant sentAt, Instant authenticatedAt) {
        return authenticatedAt != null && !authenticatedAt.isBefore(sentAt.truncatedTo(ChronoUnit.SECONDS));
    }

    private static void require(boolean rule, StepUpRefusal otherwise) throws StepUpRefused {
        if (!rule) {
            throw new StepUpRefused(otherwise);
        }
    }
}
