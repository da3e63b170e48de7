package io.github.dualpassword.passkey;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Fields are checked before anything of them is parsed. */
class PasskeyAnswerTest {

    private final Map<String, String> fields = new HashMap<>(Map.of(
            "credentialId", bytes(16),
            "clientDataJSON", bytes(100),
            "authenticatorData", bytes(37),
            "signature", bytes(70)));

    private static String bytes(int count) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[count]);
    }

    @Test
    void fieldsOfTheRightFormAreRead() {
        fields.put("userHandle", bytes(32));

        assertThat(PasskeyAnswer.read(fields::get)).hasValueSatisfying(answer -> {
            assertThat(answer.credentialId()).hasSize(16);
            assertThat(answer.clientData()).hasSize(100);
            assertThat(answer.authenticatorData()).hasSize(37);
            assertThat(answer.signature()).hasSize(70);
            assertThat(answer.userHandle())
                    .hasValueSatisfying(handle -> assertThat(handle).hasSize(32));
            assertThat(answer.toString()).isEqualTo("PasskeyAnswer[]");
        });
    }

    @Test
    void aUserHandleNeedNotBeThere() {
        fields.put("userHandle", "");

        assertThat(PasskeyAnswer.read(fields::get))
                .hasValueSatisfying(answer -> assertThat(answer.userHandle()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"credentialId", "clientDataJSON", "authenticatorData", "signature"})
    void eachOfTheOthersMust(String field) {
        fields.remove(field);

        assertThat(PasskeyAnswer.read(fields::get)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAA=", "AA+A", "A A", "%%%%", "AAAAA", "AB", "あ"})
    void whatIsNoStrictBase64UrlIsRefused(String text) {
        fields.put("signature", text);

        assertThat(PasskeyAnswer.read(fields::get)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "credentialId, 1023",
        "clientDataJSON, 2048",
        "authenticatorData, 1024",
        "signature, 512",
        "userHandle, 64"
    })
    void eachFieldHasALength(String field, int max) {
        fields.put(field, bytes(max));
        assertThat(PasskeyAnswer.read(fields::get)).isPresent();

        fields.put(field, bytes(max + 1));
        assertThat(PasskeyAnswer.read(fields::get)).isEmpty();
    }

    @Test
    void authenticatorDataHaveALeastLength() {
        fields.put("authenticatorData", bytes(36));

        assertThat(PasskeyAnswer.read(fields::get)).isEmpty();
    }
}
