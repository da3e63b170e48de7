package io.github.dualpassword.passkey;

import java.time.Duration;
import java.util.Optional;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The challenge of an authentication. It lies in the database, new at each drawing of the page; the authentication refers to it
 * only.
 */
public record PasskeyChallenges(KeycloakSession session, AuthenticationSessionModel authentication) {

    /** How long browsers wait for an authenticator, and a little more. */
    static final Duration VALID = Duration.ofMinutes(6);

    /** For the browser. */
    public static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final String NOTE = "dual-password-passkey-proof";

    /**
     * Draws a new one, for what the page shows.
     *
     * @param shown the transaction on the page; empty where nothing is bound
     */
    public PasskeyProof draw(RelyingParty party, String userId, Optional<BoundTransaction> shown) {
        Challenge challenge = Challenge.of(
                SecretGenerator.getInstance().randomBytes(Challenge.RANDOM_BYTES),
                shown.map(BoundTransaction::details));
        long now = CurrentRealm.of(session).now();
        PasskeyProof asked = new PasskeyProof(
                Optional.ofNullable(authentication.getAuthNote(NOTE)).orElseGet(KeycloakModelUtils::generateId),
                realmId(),
                userId,
                authentication.getClient().getId(),
                ProofState.ASKED,
                challenge.random(),
                challenge.text(),
                shown.map(row -> new PasskeyProof.Bound(row.id(), row.txn(), row.details())),
                party.id(),
                Optional.empty(),
                now,
                now + VALID.toMillis(),
                now);
        return authentication.getAuthNote(NOTE) != null && store().askAnew(asked) ? asked : add(asked);
    }

    /** The one that was drawn before is answered, of another user, or gone. */
    private PasskeyProof add(PasskeyProof asked) {
        PasskeyProof fresh = new PasskeyProof(
                KeycloakModelUtils.generateId(),
                asked.realmId(),
                asked.userId(),
                asked.clientId(),
                asked.state(),
                asked.random(),
                asked.challenge(),
                asked.bound(),
                asked.rpId(),
                asked.given(),
                asked.askedAt(),
                asked.validUntil(),
                asked.changedAt());
        store().add(fresh);
        authentication.setAuthNote(NOTE, fresh.id());
        return fresh;
    }

    /** The present one, which this user was asked. */
    Optional<PasskeyProof> present(String userId) {
        return Optional.ofNullable(authentication.getAuthNote(NOTE))
                .flatMap(id -> store().find(realmId(), id))
                .filter(proof -> proof.userId().equals(userId))
                .filter(proof -> proof.isOpenAt(CurrentRealm.of(session).now()));
    }

    private String realmId() {
        return authentication.getRealm().getId();
    }

    private PasskeyProofs store() {
        return Storage.of(session, PasskeyProofs.class);
    }
}
