package io.github.dualpassword.otp.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The text of the vault is one key or several, and what is none is refused without being quoted. */
class SealingKeysTest {

    private static final String OLD = key('a');
    private static final String NEW = key('b');

    @Test
    void theFirstKeyIsTheNewest() {
        SealingKeys keys = SealingKeys.parse(NEW + "\n" + OLD + "\n");

        assertThat(keys.newestId()).isEqualTo(SealingKeys.parse(NEW).newestId()).hasSize(SealedSecret.MAX_KEY_ID);
        assertThat(keys.byId(SealingKeys.parse(OLD).newestId())).isPresent();
        assertThat(SealingKeys.parse(OLD).byId(keys.newestId())).isEmpty();
        assertThat(keys.holds(keys.newestId())).isTrue();
        assertThat(SealingKeys.parse(OLD).holds(keys.newestId())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " ", ",", " ,\n\n"})
    void keysAreSeparatedAsFilesAndKeystoresCan(String separator) {
        assertThat(SealingKeys.parse(separator + NEW + separator + OLD + separator)
                        .byId(SealingKeys.parse(OLD).newestId()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "not-Base64!", "c2hvcnQ="})
    void aTextWithoutKeysIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealingKeys.parse(text))
                .withMessageStartingWith("holds ")
                .withNoCause();
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SealingKeys.parse(NEW + "\n" + NEW));
    }

    @Test
    void noKeyIsPrinted() {
        SealingKeys keys = SealingKeys.parse(NEW);

        assertThat(keys).hasToString("[SealingKey[" + keys.newestId() + "]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealingKeys.parse(NEW + "\n" + "c2hvcnQ="))
                .withMessageNotContaining("c2hvcnQ")
                .withMessageNotContaining(NEW);
    }

    static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(SealingKey.BYTES).getBytes(StandardCharsets.US_ASCII));
    }
}
