package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.Password;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.setup.RealmFacts.StorageToRead;

/** What is demanded of login passwords can be done, or is the business of whoever keeps them. */
final class PasswordStorageRules {

    private PasswordStorageRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        int days = RealmPolicy.of(realm.attributes()).validity(Password.LOGIN).days();
        return realm.storagesToRead().stream()
                .flatMap(storage -> Stream.concat(flagged(storage), days > 0 ? expiry(storage, days) : Stream.empty()));
    }

    private static Stream<Finding> flagged(StorageToRead storage) {
        return storage.flagged().count() == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        UserFindings.LOGIN_PASSWORD_FLAGGED_IN_VAIN,
                        storage.name(),
                        "Flagged to change a login password that is only read from '%s': %s"
                                .formatted(storage.name(), storage.flagged().inWords())));
    }

    private static Stream<Finding> expiry(StorageToRead storage, int days) {
        return Stream.of(Finding.of(
                UserFindings.LOGIN_PASSWORD_EXPIRES_ELSEWHERE,
                storage.name(),
                "Login passwords are valid for %d days, and those that are only read from '%s' do not expire here"
                        .formatted(days, storage.name())));
    }
}
