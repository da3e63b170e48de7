package io.github.dualpassword.lockout;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;

import io.github.dualpassword.Credential;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The one class that evaluates secrets, from wherever they come: charge first, evaluate then, settle last.
 *
 * <p>Call it before the request has changed anything. Unknown login IDs, users without the credential and suspended
 * credentials cost the same work as a wrong secret: the same transactions, and one hash.
 */
public record SecretEvaluator(KeycloakSession session) {

    private static final Logger LOG = Logger.getLogger(SecretEvaluator.class);

    private static final String SOME_PASSWORD = "a password of usual length";

    /** Evaluates {@code secret} as the {@code credential} of {@code subject}. Never throws for what a caller typed. */
    public Verdict evaluate(Subject subject, Credential credential, String secret) {
        Verdict verdict;
        try {
            verdict = judge(Lockout.of(session), subject, credential, secret);
        } catch (RuntimeException failure) {
            // Whatever failed, nothing is known about the secret: refuse.
            LOG.errorf(failure, "The %s password could not be evaluated: attempt refused", credential.id());
            verdict = new Verdict.Unavailable();
        }
        session.getKeycloakSessionFactory().publish(new SecretJudged(session, credential, verdict));
        return verdict;
    }

    /**
     * Whether {@code value} is what one of {@code stored} was made from. For a new password that may not be a former one,
     * typed by somebody who has just proven the present one: never for a guess.
     */
    public boolean isOneOf(List<CredentialModel> stored, String value) {
        return stored.stream().anyMatch(password -> StoredHashVerifier.matches(session, password, value));
    }

    private Verdict judge(Lockout lockout, Subject subject, Credential credential, String secret) {
        Attempt attempt = lockout.charge(subject, credential);
        if (attempt.charge() instanceof Charge.Granted granted) {
            return judgeGranted(lockout, attempt, granted, secret);
        }
        hashSomething(session);
        lockout.settleLost(attempt.key());
        if (attempt.charge() instanceof Charge.Refused refused) {
            return new Verdict.Suspended(attempt.userId(), refused.standing(), refused.until());
        }
        LOG.warnf("More than %d attempts at one credential at a time: refused", LockoutRules.MAX_PENDING);
        return new Verdict.Unavailable();
    }

    private Verdict judgeGranted(Lockout lockout, Attempt attempt, Charge.Granted granted, String secret) {
        LockoutKey key = attempt.key();
        boolean right = SeparateTransaction.of(session)
                .once(evaluation -> isRight(evaluation, attempt.userId(), key.credential(), secret));
        Lockout.Settled settled = lockout.settle(key, granted, right ? Outcome.SUCCESS : Outcome.FAILURE);
        if (!right) {
            return new Verdict.Wrong(attempt.userId(), settled.standing(), settled.until());
        }
        if (settled.settlement() == Settlement.TOO_LATE) {
            LOG.warn("A right entry took so long to evaluate that it already counts as failed: refused");
            return new Verdict.Unavailable();
        }
        return new Verdict.Right(attempt.userId().orElseThrow());
    }

    /**
     * In a session of its own, which reads what the charge brought into the cache: neither this session nor the
     * request's holds a database connection while it hashes.
     */
    private static boolean isRight(
            KeycloakSession evaluation, Optional<String> userId, Credential credential, String secret) {
        Optional<Boolean> right = userId.flatMap(CurrentRealm.of(evaluation)::user)
                .flatMap(user -> SecretVerifier.of(credential).verify(evaluation, user, secret));
        if (right.isEmpty()) {
            hashSomething(evaluation);
        }
        return right.orElse(false);
    }

    /** Takes as long as evaluating a password does. */
    private static void hashSomething(KeycloakSession session) {
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        String algorithm = policy == null ? null : policy.getHashAlgorithm();
        PasswordHashProvider hash = algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
        hash.encodedCredential(SOME_PASSWORD, policy == null ? -1 : policy.getHashIterations());
    }
}
