package io.github.dualpassword.audit;

import java.util.Map;

import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.boundtransaction.TransactionFacts;
import io.github.dualpassword.boundtransaction.TransactionMoved;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Writes into the operation history which transactions users have confirmed and which they have not, in the transaction in which
 * that happens. What became of the code is the application's.
 */
public final class TransactionHistory {

    private TransactionHistory() {}

    public static void record(TransactionMoved moved) {
        switch (moved.state()) {
            case CONFIRMED -> moved.user().ifPresent(user -> record(moved, user, OwnOperation.TRANSACTION_CONFIRMED));
            case REFUSED -> moved.user().ifPresent(user -> record(moved, user, OwnOperation.TRANSACTION_NOT_CONFIRMED));
            case PUSHED, SHOWN, USED, EXPIRED -> {
                // Nothing that the user does.
            }
        }
    }

    private static void record(TransactionMoved moved, UserModel user, OwnOperation operation) {
        Map<String, String> facts = TransactionFacts.of(
                moved.transaction(), CurrentRealm.of(moved.session()).policy());
        new OwnHistory(moved.session(), user).done(operation, Person.of(user), facts);
    }
}
