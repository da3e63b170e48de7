package io.github.dualpassword.passkey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** As whom a realm asks for signatures. */
class RelyingPartyTest {

    private static Optional<RelyingParty> party(String rpId, String origin) {
        return RelyingParty.of(rpId, "Bank", origin, List.of("https://other.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "bank.example, https://bank.example",
        "bank.example, https://login.bank.example:8443",
        "Bank.Example, https://LOGIN.bank.example",
        "localhost, http://localhost:8080"
    })
    void thePageStandsUnderTheName(String rpId, String origin) {
        assertThat(party(rpId, origin)).hasValueSatisfying(party -> {
            assertThat(party.id()).isEqualTo(rpId.toLowerCase(Locale.ROOT));
            assertThat(party.origins()).containsExactlyInAnyOrder(origin, "https://other.example");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "bank.example, https://evilbank.example",
        "bank.example, https://bank.example.evil.example",
        "login.bank.example, https://bank.example"
    })
    void underAnotherHostThereIsNone(String rpId, String origin) {
        assertThat(party(rpId, origin)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutANameThereIsNone(String rpId) {
        assertThat(party(rpId, "https://bank.example")).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsNone() {
        String name = "a".repeat(254);

        assertThat(party(name, "https://" + name)).isEmpty();
    }
}
