package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

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
