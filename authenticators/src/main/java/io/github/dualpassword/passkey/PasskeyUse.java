package io.github.dualpassword.passkey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.passkey.evidence.Evidence;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Judges what a browser has sent for the challenge of an authentication. The signature is verified first; whether key and challenge
 * may still be used is decided by the locked row of the key, and the answer is kept with it: a challenge is answered once, on
 * whatever node.
 *
 * @param session of a request that has changed nothing yet
 * @param user who has logged in
 * @param shown what is to be signed; empty where nothing is bound
 */
public record PasskeyUse(
        KeycloakSession session,
        AuthenticationSessionModel authentication,
        UserModel user,
        Optional<PasskeyProof.Bound> shown) {

    private static final Logger LOG = Logger.getLogger(PasskeyUse.class);

    /**
     * What came of it.
     *
     * @param accepted empty where nothing was
     */
    public record Result(PasskeyVerdict verdict, Optional<Accepted> accepted) {

        static Result of(PasskeyVerdict verdict) {
            return new Result(verdict, Optional.empty());
        }
    }

    /**
     * A signature that was accepted.
     *
     * @param evidence id of what was kept
     * @param passkeyId of Keycloak's credential
     */
    public record Accepted(String evidence, String passkeyId) {}

    /** Never throws for what was sent. */
    public Result judge(FormFields fields) {
        Result result;
        try {
            result = judged(fields);
        } catch (RuntimeException failure) {
            LOG.error("The answer of a passkey could not be judged: refused", failure);
            result = Result.of(PasskeyVerdict.UNAVAILABLE);
        }
        session.getKeycloakSessionFactory().publish(new PasskeyJudged(session, result.verdict()));
        return result;
    }

    private Result judged(FormFields fields) {
        Optional<PasskeyAnswer> answer = PasskeyAnswer.read(fields);
        if (answer.isEmpty()) {
            return Result.of(PasskeyVerdict.MALFORMED);
        }
        Optional<PasskeyProof> asked = new PasskeyChallenges(session, authentication)
                .open(fields.text(PasskeyAnswer.CHALLENGE_ID), user.getId())
                // What was shown is what is confirmed: the same transaction, the same text.
                .filter(proof -> proof.bound().equals(shown));
        Optional<RelyingParty> party = UserPasskeys.party(session)
                .filter(now ->
                        asked.filter(proof -> proof.rpId().equals(now.id())).isPresent());
        if (party.isEmpty()) {
            return Result.of(PasskeyVerdict.CHALLENGE_OVER);
        }
        Optional<StoredKey> key = new UserPasskeys(session, user)
                .find(answer.get().credentialId())
                .filter(found -> isOwn(answer.get()));
        return key.map(found -> judged(answer.get(), found, asked.get(), party.get()))
                .orElseGet(() -> Result.of(PasskeyVerdict.UNKNOWN_KEY));
    }

    private boolean isOwn(PasskeyAnswer answer) {
        byte[] own = UserHandle.of(realmId(), user.getId());
        return answer.userHandle().map(handle -> Arrays.equals(handle, own)).orElse(true);
    }

    private Result judged(PasskeyAnswer answer, StoredKey key, PasskeyProof asked, RelyingParty party) {
        // The challenge is computed anew from what is kept, so that evidence cannot say anything else.
        String challenge = Challenge.of(asked.random(), asked.bound().map(PasskeyProof.Bound::details))
                .text();
        try {
            return accept(
                    key,
                    asked,
                    answer,
                    Assertion.verify(answer, key.publicKey(), challenge, party.id(), party.origins()));
        } catch (AssertionFault fault) {
            LOG.debugf("A signature of a passkey was refused: %s", fault.getMessage());
            if (Assertion.isOfAnotherChallenge(answer, key.publicKey(), challenge, party.id(), party.origins())) {
                // Of an older page, for example. Nobody but the key could give it.
                return Result.of(PasskeyVerdict.CHALLENGE_OVER);
            }
            fail(key);
            return Result.of(PasskeyVerdict.INVALID);
        }
    }

    private Result accept(StoredKey key, PasskeyProof asked, PasskeyAnswer answer, Assertion assertion)
            throws AssertionFault {
        PasskeyProof.Given given = new PasskeyProof.Given(
                key.id(),
                key.credentialText(),
                Base64Url.encode(key.publicKey()),
                Base64Url.encode(answer.clientData()),
                Base64Url.encode(answer.authenticatorData()),
                Base64Url.encode(answer.signature()),
                assertion.origin());
        // Nothing is accepted whose evidence would not hold.
        Optional<String> fault = evidence(asked, given).fault();
        if (fault.isPresent()) {
            throw new AssertionFault(fault.get());
        }
        PasskeyVerdict verdict = SeparateTransaction.alone(session)
                .run(job -> new Settling(job, key, user.getId(), asked).accept(given, assertion));
        if (verdict == PasskeyVerdict.INVALID) {
            throw new AssertionFault("Whether the key can be copied has changed");
        }
        return verdict == PasskeyVerdict.ACCEPTED
                ? new Result(verdict, Optional.of(new Accepted(asked.id(), key.id())))
                : Result.of(verdict);
    }

    /** As the command reads it from an export. */
    private static Evidence evidence(PasskeyProof asked, PasskeyProof.Given given) {
        Map<String, String> columns = new HashMap<>(Map.of(
                "ID", asked.id(),
                "RANDOM_BYTES", asked.random(),
                "RP_ID", asked.rpId(),
                "ORIGIN", given.origin(),
                "PUBLIC_KEY", given.publicKey(),
                "CLIENT_DATA", given.clientData(),
                "AUTHENTICATOR_DATA", given.authenticatorData(),
                "SIGNATURE", given.signature()));
        asked.bound().ifPresent(bound -> columns.put("DETAILS", bound.details()));
        return new Evidence(columns);
    }

    /** Counts for the key, where that was registered. */
    private void fail(StoredKey key) {
        SeparateTransaction.alone(session)
                .runWithoutResult(job -> Storage.of(job, Passkeys.class)
                        .lock(realmId(), key.id())
                        .filter(row -> row.userId().equals(user.getId()))
                        .filter(row -> row.state() == PasskeyState.USABLE)
                        .ifPresent(row -> countFailure(job, row, key.label())));
    }

    private static void countFailure(KeycloakSession job, Passkey row, String label) {
        CurrentRealm realm = CurrentRealm.of(job);
        Passkey after = row.failed(realm.policy().get(PasskeySettings.FAILURES), realm.now());
        Storage.of(job, Passkeys.class).change(after);
        if (after.state() == PasskeyState.SUSPENDED) {
            tell(job, after, label, PasskeyChanged.Change.SUSPENDED_BY_FAILURES);
        }
    }

    private static void tell(KeycloakSession job, Passkey passkey, String label, PasskeyChanged.Change change) {
        job.getKeycloakSessionFactory().publish(new PasskeyChanged(job, passkey, label, change));
    }

    private String realmId() {
        return authentication.getRealm().getId();
    }

    /** The last step, on the locked row of the key. */
    private record Settling(KeycloakSession job, StoredKey key, String userId, PasskeyProof asked) {

        PasskeyVerdict accept(PasskeyProof.Given given, Assertion assertion) {
            CurrentRealm realm = CurrentRealm.of(job);
            Optional<Passkey> row =
                    Storage.of(job, Passkeys.class).lock(realm.model().getId(), key.id());
            boolean isThere = realm.user(userId)
                    .flatMap(owner -> new UserPasskeys(job, owner).find(key.credentialId()))
                    .filter(now -> Arrays.equals(now.publicKey(), key.publicKey()))
                    .isPresent();
            KeyStanding standing = KeyRules.standing(row, key, UserPasskeys.wanted(realm, userId, asked.rpId()));
            if (!isThere || standing != KeyStanding.USABLE) {
                return PasskeyVerdict.KEY_NOT_USABLE;
            }
            if (row.get().synced() != assertion.synced()) {
                return PasskeyVerdict.INVALID;
            }
            return KeyRules.follows(row.get().counter(), assertion.counter())
                    ? give(row.get(), given, assertion.counter(), realm.now())
                    : suspend(row.get(), realm.now());
        }

        private PasskeyVerdict give(Passkey row, PasskeyProof.Given given, long counter, long now) {
            if (!Storage.of(job, PasskeyProofs.class).give(asked, given, now)) {
                return PasskeyVerdict.CHALLENGE_OVER;
            }
            Storage.of(job, Passkeys.class).change(row.used(counter, now));
            return PasskeyVerdict.ACCEPTED;
        }

        /** Whether this is the copy or the original, nobody knows. */
        private PasskeyVerdict suspend(Passkey row, long now) {
            if (KeyRules.showsCopy(row, asked.askedAt()) && !isAnswered()) {
                Passkey after = row.suspended(now);
                Storage.of(job, Passkeys.class).change(after);
                tell(job, after, key.label(), PasskeyChanged.Change.SUSPENDED_BY_COUNTER);
                return PasskeyVerdict.COUNTER_BACK;
            }
            return PasskeyVerdict.CHALLENGE_OVER;
        }

        /** The same answer, sent twice, has the same counter. */
        private boolean isAnswered() {
            return Storage.of(job, PasskeyProofs.class)
                    .lock(asked.realmId(), asked.id())
                    .filter(now ->
                            now.state() == ProofState.ASKED && now.challenge().equals(asked.challenge()))
                    .isEmpty();
        }
    }
}
