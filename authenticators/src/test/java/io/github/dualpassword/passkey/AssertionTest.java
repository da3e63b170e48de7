package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever cannot be verified is one fault, which quotes nothing. */
class AssertionTest {

    private static final PasskeyAnswer GARBAGE = new PasskeyAnswer(
            new byte[] {1}, "{}".getBytes(StandardCharsets.UTF_8), new byte[37], new byte[] {2}, Optional.empty());

    @Test
    void garbageIsAFault() {
        assertThatExceptionOfType(AssertionFault.class)
                .isThrownBy(() -> Assertion.verify(
                        GARBAGE, new byte[] {3}, "AAAA", "bank.example", Set.of("https://bank.example")))
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("bank.example", "AAAA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} {}", "{}x", "{", "\uFEFF{}"})
    void whatCanBeReadInTwoWaysIsAFault(String client) {
        PasskeyAnswer answer = new PasskeyAnswer(
                new byte[] {1},
                client.getBytes(StandardCharsets.UTF_8),
                new byte[37],
                new byte[] {2},
                Optional.empty());

        assertThatExceptionOfType(AssertionFault.class)
                .isThrownBy(() -> Assertion.verify(
                        answer, new byte[] {3}, "AAAA", "bank.example", Set.of("https://bank.example")))
                .withMessageContaining("two ways");
    }

    @Test
    void garbageIsOfNoOtherChallenge() {
        assertThat(Assertion.isOfAnotherChallenge(
                        GARBAGE, new byte[] {3}, "AAAA", "bank.example", Set.of("https://bank.example")))
                .isFalse();
    }

    @Test
    void aFaultSaysWhy() {
        assertThat(new AssertionFault("There is no key")).hasMessage("There is no key");
        assertThat(new AssertionFault(new IllegalStateException("secret"))).hasMessage("IllegalStateException");
    }

    @Test
    void whatIsNotAcceptedHasNoEvidence() {
        assertThat(PasskeyUse.Result.of(PasskeyVerdict.INVALID))
                .isEqualTo(new PasskeyUse.Result(PasskeyVerdict.INVALID, Optional.empty()));
    }
}
