package io.github.dualpassword.otp.software;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a phone sends is looked up only in the form in which phones send it. */
class ReadEntryTest {

    private static String key;

    @BeforeAll
    static void makeKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    @ParameterizedTest
    @CsvSource({"12345678, 012345, 4071", "１２３４５６７８, ０１２３４５, ４０７１", "1234 5678, 012 345, 4071"})
    void digitsOfAnyWidthAreRead(String serviceId, String userId, String password) {
        ReadEntry read = ReadEntry.of(new HandOverEntry(serviceId, userId, password, Optional.of(key)))
                .orElseThrow();

        assertThat(read.named()).isEqualTo("12345678/012345");
        assertThat(read.app()).isEqualTo(TokenApp.PHONE_PAGE);
        assertThat(read.password()).isEqualTo(ActivationPassword.read("4071").orElseThrow());
        assertThat(read.deviceKey().orElseThrow().text()).isEqualTo(key);
        assertThat(read.toString()).doesNotContain("4071").doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, 012345, 4071",
        "123456789, 012345, 4071",
        "12345678, 01234, 4071",
        "12345678, 0123456, 4071",
        "12345678, 01234x, 4071",
        "12345678, 012345, 407"
    })
    void nothingElseIs(String serviceId, String userId, String password) {
        assertThat(ReadEntry.of(new HandOverEntry(serviceId, userId, password, Optional.of(key))))
                .isEmpty();
    }

    @Test
    void anAppOfSomebodyElseHasNoKey() {
        HandOverEntry entry = new HandOverEntry("12345678", "012345", "4071", Optional.empty());
        ReadEntry read = ReadEntry.of(entry).orElseThrow();

        assertThat(read.deviceKey()).isEmpty();
        assertThat(List.of(entry.app(), read.app())).containsOnly(TokenApp.OTHER_APP);
    }

    @Test
    void aKeyThatIsNoneIsNotRead() {
        assertThat(new HandOverEntry("12345678", "012345", "4071", Optional.of("")).app())
                .isEqualTo(TokenApp.PHONE_PAGE);
        assertThat(ReadEntry.of(new HandOverEntry("12345678", "012345", "4071", Optional.of(""))))
                .isEmpty();
        assertThat(ReadEntry.of(new HandOverEntry("12345678", "012345\u0000", "4071", Optional.of(key))))
                .isEmpty();
    }
}
