package io.github.dualpassword.portal.stepup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * One open question to Keycloak: "let this user confirm this transaction". It is kept in the user's session, never in
 * the browser, and is taken out of there by the first answer, whatever that answer is.
 *
 * @param level what the user is asked for
 * @param authorization the authorization request as it was pushed, with {@code state} and the PKCE verifier
 * @param location where to send the browser
 * @param txn the identifier of this request, which the page shows
 * @param details {@code authorization_details}, exactly as they were pushed
 * @param nonceSecret random, made for this request alone and known to nobody else
 * @param sentAt the moment before the browser was sent away
 * @param subject {@code sub} of the signed-in user
 * @param session {@code sid} of the sign-in
 */
public record StepUpRequest(
        Level level,
        OAuth2AuthorizationRequest authorization,
        String location,
        String txn,
        String details,
        String nonceSecret,
        Instant sentAt,
        String subject,
        String session) {

    /**
     * The {@code nonce} that stands for the given transaction within this request.
     *
     * <p>A plain random nonce would show that the token answers this request, but not what the user saw when it was
     * made. This one is computed again from the transaction as it is <em>when the answer comes</em>, so a transaction
     * that was changed or replaced meanwhile has another nonce than the token. The secret keeps the transaction's data
     * from being guessed out of it.
     */
    public String nonceFor(Confirmable transaction) {
        return nonce(nonceSecret, transaction);
    }

    static String nonce(String secret, Confirmable transaction) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(transaction.canonicalForm()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What the ID token has as {@code txn_hash}: SHA-256 of the details. */
    String detailsHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(details.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Holds secrets: they must not reach a log through a careless message. */
    @Override
    public String toString() {
        return "StepUpRequest[txn=" + txn + ", sentAt=" + sentAt + "]";
    }
}
