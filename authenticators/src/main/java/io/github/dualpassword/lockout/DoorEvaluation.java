package io.github.dualpassword.lockout;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The evaluation of an entry at a door, in a session of its own: of the code and, where that is right, of the password beside
 * it.
 *
 * @param userId whose entry it is; empty for nobody, with the same work
 */
record DoorEvaluation(KeycloakSession request, DoorEntry entry, Optional<String> userId) {

    /** In place of the id of a user: nobody has it. */
    private static final String NOBODY = "nobody";

    private static final Logger LOG = Logger.getLogger(DoorEvaluation.class);

    /** Never throws; empty when it could not be told. */
    Optional<EvaluatedEntry> result() {
        AtomicReference<Optional<EvaluatedEntry>> answer = new AtomicReference<>(Optional.empty());
        try {
            SeparateTransaction.of(request)
                    .onceWithoutResult(evaluation -> answer.set(Optional.of(evaluate(evaluation))));
        } catch (RuntimeException failure) {
            LOG.error("An entry before login could not be compared", failure);
        }
        // An answer stays if the transaction then fails, which changes nothing: a right one is only good by what
        // settles it.
        return answer.get();
    }

    private EvaluatedEntry evaluate(KeycloakSession evaluation) {
        Optional<UserModel> user = userId.flatMap(CurrentRealm.of(evaluation)::user);
        DoorEntry.ComparedCode code = entry.compare(evaluation, user);
        boolean right = entry.password()
                .map(password -> isRight(evaluation, user, code, password))
                .orElse(true);
        return new EvaluatedEntry(code, right);
    }

    /**
     * A password that is suspended inside is evaluated nowhere, and what wrong entries lead to here is no matter inside. Beside a code
     * that is not right none is: the hash of another algorithm, or of other parameters, would tell by its time that somebody has the
     * login ID.
     */
    private static boolean isRight(
            KeycloakSession evaluation, Optional<UserModel> user, DoorEntry.ComparedCode code, String password) {
        LockoutKey inside = new LockoutKey(
                evaluation.getContext().getRealm().getId(),
                user.map(UserModel::getId).orElse(NOBODY),
                Credential.CONFIRMATION);
        boolean isLookedAt = Suspension.of(evaluation, inside).standing() == Standing.USABLE
                && code.answer() == DoorEntry.ComparedCode.Answer.RIGHT;
        Optional<Verification> verification = user.filter(found -> isLookedAt)
                .flatMap(found -> SecretVerifier.of(Credential.CONFIRMATION).verify(evaluation, found, password));
        if (verification.isEmpty()) {
            WantedHash.computeOne(evaluation);
        }
        return verification.filter(Verification::right).isPresent();
    }
}
