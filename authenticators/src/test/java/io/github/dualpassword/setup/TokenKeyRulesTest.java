package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm with tokens whose secrets nobody can decrypt is reported. */
class TokenKeyRulesTest {

    @Test
    void tokensWithoutTheirKeyAreAnError() {
        assertThat(RealmUnderCheck.inOrder().with(Trait.TOKENS_WITHOUT_KEY).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("token-key-missing", Severity.ERROR, "dual-password.token.vault-entry"));
    }
}
