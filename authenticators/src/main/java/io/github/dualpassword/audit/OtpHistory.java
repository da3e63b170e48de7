package io.github.dualpassword.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.DeviceJudged;
import io.github.dualpassword.lockout.DeviceLockoutChanged;
import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Writes into the operation history what comes of one-time passwords (E19): wrong ones, as a line of the user who has entered
 * them, and suspensions and their release by the bank; of a token, as a line of each user who shares it.
 *
 * <p>A suspension is written in the transaction in which it happens, a wrong entry after its evaluation, in a transaction of its
 * own: entries that a suspension keeps from being evaluated are not, or anybody could fill the table.
 */
public final class OtpHistory {

    private static final Logger LOG = Logger.getLogger(OtpHistory.class);

    private OtpHistory() {}

    public static void record(DeviceLockoutChanged change) {
        change.effects().forEach(effect -> record(change, effect));
    }

    /** Nothing becomes of the attempt that fails here: it was wrong, and stays wrong. */
    public static void record(DeviceJudged judged) {
        if (judged.verdict().answer() != DeviceVerdict.Answer.WRONG) {
            return;
        }
        try {
            SeparateTransaction.of(judged.session()).runWithoutResult(session -> recordWrong(session, judged));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A wrong entry of user %s is missing from the operation history", judged.userId());
        }
    }

    private static void recordWrong(KeycloakSession session, DeviceJudged judged) {
        OwnOperation operation = kind(judged.key()) == OneTimePassword.TOKEN_REGISTRATION
                ? OwnOperation.TOKEN_REGISTERED
                : OwnOperation.ONE_TIME_PASSWORD_ENTERED;
        // Which token was meant at a registration, nobody knows: the number may be as wrong as the code.
        Map<String, String> facts =
                operation == OwnOperation.TOKEN_REGISTERED ? Map.of() : facts(session, judged.key());
        CurrentRealm.of(session)
                .user(judged.userId())
                .ifPresent(user -> new OwnHistory(session, user).refused(operation, OwnOperation.WRONG_ENTRY, facts));
    }

    private static void record(DeviceLockoutChanged change, LockoutEffect effect) {
        boolean ofToken = kind(change.key()) == OneTimePassword.TOKEN;
        if (effect instanceof LockoutEffect.Suspended suspended) {
            Map<String, String> facts = new HashMap<>(facts(change.session(), change.key()));
            boolean temporary = suspended.standing() == Standing.TEMPORARILY_SUSPENDED;
            if (temporary) {
                facts.put(OperationFacts.UNTIL, String.valueOf(suspended.until()));
            }
            OwnOperation ofUser = temporary ? OwnOperation.SUSPENDED_TEMPORARILY : OwnOperation.SUSPENDED;
            record(change, ofToken ? OwnOperation.TOKEN_SUSPENDED : ofUser, Person.SYSTEM, facts);
        } else if (effect instanceof LockoutEffect.Released released
                && released.before() != Standing.USABLE
                && change.origin().operation().isEmpty()) {
            record(
                    change,
                    ofToken ? OwnOperation.BANK_TOKEN_RELEASED : OwnOperation.BANK_RELEASED,
                    Person.BANK,
                    facts(change.session(), change.key()));
        }
    }

    private static void record(
            DeviceLockoutChanged change, OwnOperation operation, Person operator, Map<String, String> facts) {
        KeycloakSession session = change.session();
        concerned(session, change.key())
                .forEach(userId -> CurrentRealm.of(session)
                        .user(userId)
                        .ifPresent(user -> new OwnHistory(session, user).done(operation, operator, facts)));
    }

    private static List<String> concerned(KeycloakSession session, LockoutKey key) {
        return kind(key).isOfUser()
                ? List.of(key.subjectId())
                : Storage.of(session, Registrations.class).usersOf(key.realmId(), key.subjectId());
    }

    private static Map<String, String> facts(KeycloakSession session, LockoutKey key) {
        return kind(key).isOfUser()
                ? Map.of(OperationFacts.CREDENTIALS, kind(key).id())
                : TokenHistory.facts(session, key.realmId(), key.subjectId());
    }

    private static OneTimePassword kind(LockoutKey key) {
        return (OneTimePassword) key.counted();
    }
}
