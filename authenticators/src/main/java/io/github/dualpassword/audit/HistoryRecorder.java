package io.github.dualpassword.audit;

import java.util.HashMap;
import java.util.Map;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.SecretJudged;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Writes into the operation history what users do to their own passwords, and what happens to these. What users do to each
 * other is written by those who carry it out.
 *
 * <p>A change or a suspension is written in the transaction in which it happens. A wrong entry of a confirmation password is
 * written after its evaluation, in a transaction of its own: entries that a suspension keeps from being evaluated are not,
 * or anybody could fill the table. Entries of login passwords are Keycloak's own events.
 */
public final class HistoryRecorder {

    private static final Logger LOG = Logger.getLogger(HistoryRecorder.class);

    private HistoryRecorder() {}

    public static void record(LockoutChanged change) {
        if (!change.key().isUnknownLogin()) {
            change.effects().forEach(effect -> record(change, effect));
        }
    }

    public static void record(SecretJudged judged) {
        if (judged.credential() == Credential.CONFIRMATION && judged.verdict() instanceof Verdict.Wrong wrong) {
            wrong.userId().ifPresent(user -> recordWrongEntry(judged.session(), user));
        }
    }

    public static void record(PasswordsChanged change) {
        Map<String, String> facts = new HashMap<>(Map.of(OperationFacts.CREDENTIALS, Password.ids(change.passwords())));
        change.occasion().ifPresent(occasion -> facts.put(OperationFacts.OCCASION, occasion));
        OwnHistory history = new OwnHistory(change.session(), change.user());
        switch (change.setBy()) {
            case OWNER -> history.done(OwnOperation.OWN_PASSWORDS_CHANGED, Person.of(change.user()), facts);
            case BANK -> history.done(OwnOperation.BANK_PASSWORDS_SET, Person.BANK, facts);
            case OPERATOR -> {
                // The operation as a whole is a line.
            }
        }
    }

    private static void record(LockoutChanged change, LockoutEffect effect) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            OwnOperation operation = suspended.standing() == Standing.TEMPORARILY_SUSPENDED
                    ? OwnOperation.SUSPENDED_TEMPORARILY
                    : OwnOperation.SUSPENDED;
            record(change, operation, Person.SYSTEM, suspended.until());
        } else if (effect instanceof LockoutEffect.Released released
                && released.before() != Standing.USABLE
                && change.origin().operation().isEmpty()) {
            record(change, OwnOperation.BANK_RELEASED, Person.BANK, 0);
        }
    }

    private static void record(LockoutChanged change, OwnOperation operation, Person operator, long until) {
        CurrentRealm.of(change.session())
                .user(change.key().subjectId())
                .ifPresent(user -> new OwnHistory(change.session(), user)
                        .done(operation, operator, facts(change.key().credential(), until)));
    }

    /** Nothing becomes of the attempt that fails here: it was wrong, and stays wrong. */
    private static void recordWrongEntry(KeycloakSession request, String userId) {
        try {
            SeparateTransaction.of(request)
                    .runWithoutResult(session -> CurrentRealm.of(session)
                            .user(userId)
                            .ifPresent(user -> new OwnHistory(session, user)
                                    .refused(
                                            OwnOperation.CONFIRMATION_PASSWORD_ENTERED,
                                            OwnOperation.WRONG_ENTRY,
                                            facts(Credential.CONFIRMATION, 0))));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A wrong entry of user %s is missing from the operation history", userId);
        }
    }

    private static Map<String, String> facts(Credential credential, long until) {
        return until == 0
                ? Map.of(OperationFacts.CREDENTIALS, credential.id())
                : Map.of(OperationFacts.CREDENTIALS, credential.id(), OperationFacts.UNTIL, String.valueOf(until));
    }
}
