package io.github.dualpassword.setup;

import java.util.stream.Stream;

import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** The keys by which the secrets of tokens are encrypted are there. */
final class TokenKeyRules {

    private TokenKeyRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return realm.has(Trait.TOKENS_WITHOUT_KEY)
                ? Stream.of(Finding.of(
                        SettingFindings.TOKEN_KEY_MISSING,
                        TokenSettings.VAULT_ENTRY.attribute(),
                        "The vault does not hold all keys of the realm's tokens; the log says which, or why"))
                : Stream.empty();
    }
}
