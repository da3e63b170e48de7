package io.github.dualpassword.audit;

import java.util.Map;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.realm.CurrentRealm;

/** Writes into the operation history that users have registered passkeys, and that one was suspended, in the transaction in which it happens. */
public final class PasskeyHistory {

    private PasskeyHistory() {}

    public static void record(PasskeyChanged changed) {
        CurrentRealm.of(changed.session()).user(changed.passkey().userId()).ifPresent(user -> {
            OwnOperation operation = changed.change() == PasskeyChanged.Change.REGISTERED
                    ? OwnOperation.PASSKEY_REGISTERED
                    : OwnOperation.PASSKEY_SUSPENDED;
            new OwnHistory(changed.session(), user).done(operation, Person.of(user), Map.of());
        });
    }
}
