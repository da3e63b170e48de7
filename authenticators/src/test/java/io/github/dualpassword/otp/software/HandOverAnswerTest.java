package io.github.dualpassword.otp.software;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What a phone is answered, and what is recorded of a refusal. */
class HandOverAnswerTest {

    @Test
    void aSecretIsNeverWritten() {
        HandOverAnswer handed = new HandOverAnswer.Handed(
                new byte[] {1, 2, 3},
                new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 30),
                "12345678",
                "012345");

        assertThat(handed).hasToString("Handed[12345678/012345, ***]");
    }

    @Test
    void reasonsOfRefusalsAreStable() {
        assertThat(Stream.of(HandOverRefused.Reason.values()).map(HandOverRefused.Reason::id))
                .containsExactly(
                        "address_throttled",
                        "activation_unknown",
                        "activation_wrong",
                        "activation_void",
                        "unavailable");
    }
}
