package io.github.dualpassword.audit;

import java.util.Map;
import java.util.stream.Collectors;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.passkey.KeyLabel;
import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeysRevoked;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.realm.CurrentRealm;

/** Writes into the operation history that users have registered passkeys, that one was suspended, and that the bank has revoked some, in the transaction in which it happens. */
public final class PasskeyHistory {

    private PasskeyHistory() {}

    public static void record(PasskeysRevoked revoked) {
        new OwnHistory(revoked.session(), revoked.user())
                .done(
                        OwnOperation.BANK_PASSKEYS_REVOKED,
                        Person.BANK,
                        Map.of(
                                OperationFacts.PASSKEYS,
                                revoked.keys().stream().map(SeenKey::id).collect(Collectors.joining(",")),
                                OperationFacts.PASSKEY_NAMES,
                                KeyLabel.together(revoked.keys())));
    }

    public static void record(PasskeyChanged changed) {
        CurrentRealm.of(changed.session()).user(changed.passkey().userId()).ifPresent(user -> {
            OwnOperation operation = changed.change() == PasskeyChanged.Change.REGISTERED
                    ? OwnOperation.PASSKEY_REGISTERED
                    : OwnOperation.PASSKEY_SUSPENDED;
            new OwnHistory(changed.session(), user)
                    .done(
                            operation,
                            Person.of(user),
                            Map.of(OperationFacts.PASSKEY_NAMES, KeyLabel.shown(changed.label())));
        });
    }
}
