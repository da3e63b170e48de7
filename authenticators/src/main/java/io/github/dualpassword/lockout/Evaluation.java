package io.github.dualpassword.lockout;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.directory.Directory;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The evaluation of a charged attempt, in a session of its own, which reads what the charge brought into the cache: neither
 * this session nor the request's holds a database connection while it hashes.
 */
record Evaluation(KeycloakSession request, Attempt attempt) {

    private static final Logger LOG = Logger.getLogger(Evaluation.class);

    private static final Result WRONG = new Result(Outcome.FAILURE, Optional.empty(), Optional.empty());
    private static final Result NOT_EVALUATED = new Result(Outcome.NOT_EVALUATED, Optional.empty(), Optional.empty());

    /**
     * What it came to.
     *
     * @param mark of the password that was proven; empty for every other outcome
     * @param stored the proven password, where Keycloak's database holds it
     */
    record Result(Outcome outcome, Optional<PasswordMark> mark, Optional<CredentialModel> stored) {}

    /**
     * Evaluates the secret. Never throws: whatever fails before there is an answer leaves the secret not evaluated. An answer
     * that is there stays wrong even if the transaction then fails, or else whoever can make transactions fail guesses for
     * free; and it is right only with all that the storage has done besides.
     */
    Result of(String secret) {
        AtomicReference<Result> answer = new AtomicReference<>(NOT_EVALUATED);
        try {
            SeparateTransaction.of(request).onceWithoutResult(evaluation -> answer.set(evaluate(evaluation, secret)));
            return answer.get();
        } catch (RuntimeException failure) {
            report(failure);
            return answer.get().outcome() == Outcome.FAILURE ? WRONG : NOT_EVALUATED;
        }
    }

    /** The same for a one-time password; empty when it could not be compared. */
    static Optional<DeviceComparison> of(
            KeycloakSession request, Function<KeycloakSession, DeviceComparison> comparison) {
        AtomicReference<Optional<DeviceComparison>> answer = new AtomicReference<>(Optional.empty());
        try {
            SeparateTransaction.of(request)
                    .onceWithoutResult(evaluation -> answer.set(Optional.of(comparison.apply(evaluation))));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A one-time password could not be compared");
        }
        // An answer stays if the transaction then fails, which changes nothing: a right one is only good by what
        // settles it.
        return answer.get();
    }

    private Result evaluate(KeycloakSession evaluation, String secret) {
        Optional<Verification> verification = attempt.person()
                .id()
                .flatMap(CurrentRealm.of(evaluation)::user)
                .flatMap(user -> SecretVerifier.of(attempt.key().credential()).verify(evaluation, user, secret));
        if (verification.isEmpty()) {
            WantedHash.computeOne(evaluation);
            return attempt.person().isCertain() ? WRONG : NOT_EVALUATED;
        }
        return verification.filter(Verification::right).map(this::right).orElse(WRONG);
    }

    private Result right(Verification proven) {
        PasswordMark mark = proven.stored()
                .map(PasswordMark::of)
                .orElseGet(() -> PasswordMark.ofDirectory(attempt.passwordChanges()));
        return new Result(Outcome.SUCCESS, Optional.of(mark), proven.stored());
    }

    private void report(RuntimeException failure) {
        String credential = attempt.key().credential().id();
        if (Directory.isCauseOf(failure)) {
            LOG.warnf("A directory has not evaluated the %s password: %s", credential, failure.getMessage());
        } else {
            LOG.errorf(failure, "The %s password could not be evaluated", credential);
        }
    }
}
