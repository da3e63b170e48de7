package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * The challenges of an authentication. Each lies in the database, new at each drawing of the page, and the form of the page names it:
 * a page that is drawn meanwhile, for an answer that was sent twice for example, does not take it from whoever is answering.
 */
public record PasskeyChallenges(KeycloakSession session, AuthenticationSessionModel authentication) {

    /** How long browsers wait for an authenticator, and a little more. */
    static final Duration VALID = Duration.ofMinutes(6);

    /** For the browser. */
    public static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** Of one authentication that can be answered. Whoever draws more replaces the newest: somebody may be answering an older one. */
    static final int MOST_OPEN = 20;

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /**
     * Draws a new one, for what the page shows.
     *
     * @param shown empty where nothing is bound
     */
    public PasskeyProof draw(RelyingParty party, String userId, Optional<PasskeyProof.Bound> shown) {
        long now = CurrentRealm.of(session).now();
        List<String> open = store().open(realmId(), login(), MOST_OPEN, now);
        if (open.size() == MOST_OPEN) {
            PasskeyProof replacing = asked(open.get(0), party, userId, shown, now);
            if (store().askAnew(replacing)) {
                return replacing;
            }
        }
        PasskeyProof fresh = asked(KeycloakModelUtils.generateId(), party, userId, shown, now);
        store().add(fresh);
        return fresh;
    }

    private PasskeyProof asked(
            String id, RelyingParty party, String userId, Optional<PasskeyProof.Bound> shown, long now) {
        Challenge challenge = Challenge.of(
                SecretGenerator.getInstance().randomBytes(Challenge.RANDOM_BYTES),
                shown.map(PasskeyProof.Bound::details));
        return new PasskeyProof(
                id,
                realmId(),
                userId,
                authentication.getClient().getId(),
                login(),
                ProofState.ASKED,
                challenge.random(),
                challenge.text(),
                shown,
                party.id(),
                Optional.empty(),
                now,
                now + VALID.toMillis(),
                now);
    }

    /** One that this user was asked in this authentication, and can still answer. */
    Optional<PasskeyProof> open(String id, String userId) {
        return Optional.of(id)
                .filter(sent -> ID.matcher(sent).matches())
                .flatMap(named -> store().find(realmId(), named))
                .filter(proof -> proof.login().equals(login()))
                .filter(proof -> proof.userId().equals(userId))
                .filter(proof -> proof.isOpenAt(CurrentRealm.of(session).now()));
    }

    /** Whoever reads it in the database can do nothing by it. */
    private String login() {
        return Sha256.text((authentication.getParentSession().getId() + ' ' + authentication.getTabId())
                .getBytes(StandardCharsets.UTF_8));
    }

    private String realmId() {
        return authentication.getRealm().getId();
    }

    private PasskeyProofs store() {
        return Storage.of(session, PasskeyProofs.class);
    }
}
