package io.github.dualpassword.otp.secret;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A sealed secret opens by its key, for its owner, as long as nobody has changed it. */
class SecretCipherTest {

    private static final SecretOwner OWNER = new SecretOwner("realm", "token", "12345678");
    private static final TokenSecret SECRET = secret(20);

    private final SecretCipher old = cipher(SealingKeysTest.key('a'));
    private final SecretCipher both = cipher(SealingKeysTest.key('b') + "\n" + SealingKeysTest.key('a'));

    @ParameterizedTest
    @ValueSource(ints = {TokenSecret.MIN_BYTES, 20, 32, 64, TokenSecret.MAX_BYTES})
    void whatIsSealedIsWhatIsOpened(int bytes) {
        SealedSecret sealed = both.seal(secret(bytes), OWNER);

        assertThat(both.open(sealed, OWNER)).isEqualTo(secret(bytes));
        assertThat(sealed.text()).hasSizeLessThanOrEqualTo(SealedSecret.MAX_TEXT);
        assertThat(sealed.keyId()).isEqualTo(both.keys().newestId());
    }

    @Test
    void theNewestKeySealsAndEachOneOpens() {
        SealedSecret before = old.seal(SECRET, OWNER);

        assertThat(both.open(before, OWNER)).isEqualTo(SECRET);
        assertThat(both.seal(SECRET, OWNER).keyId()).isNotEqualTo(before.keyId());
        assertThat(both.reseal(before, OWNER).keyId()).isEqualTo(both.keys().newestId());
        assertThat(both.open(both.reseal(before, OWNER), OWNER)).isEqualTo(SECRET);
    }

    @Test
    void withoutItsKeyItDoesNotOpen() {
        SealedSecret sealed = both.seal(SECRET, OWNER);

        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> old.open(sealed, OWNER))
                .withMessageContaining(sealed.keyId())
                .withMessageContaining("12345678");
    }

    @ParameterizedTest
    @MethodSource("others")
    void itOpensForItsOwnerAlone(SecretOwner other) {
        SealedSecret sealed = both.seal(SECRET, OWNER);

        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(() -> both.open(sealed, other));
    }

    static Stream<SecretOwner> others() {
        return Stream.of(
                new SecretOwner("other", "token", "12345678"),
                new SecretOwner("realm", "other", "12345678"),
                new SecretOwner("realm", "token", "87654321"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not Base64"})
    void whatIsNoSealedSecretDoesNotOpen(String text) {
        SealedSecret changed = new SealedSecret(both.keys().newestId(), text);

        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(() -> both.open(changed, OWNER));
    }

    @Test
    void aSealedSecretThatWasChangedDoesNotOpen() {
        SealedSecret sealed = both.seal(SECRET, OWNER);
        char first = sealed.text().charAt(0) == 'A' ? 'B' : 'A';
        SealedSecret changed =
                new SealedSecret(sealed.keyId(), first + sealed.text().substring(1));

        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(() -> both.open(changed, OWNER));
    }

    @Test
    void noTwoSealedSecretsAreEqual() {
        assertThat(both.seal(SECRET, OWNER)).isNotEqualTo(both.seal(SECRET, OWNER));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, TokenSecret.MIN_BYTES - 1, TokenSecret.MAX_BYTES + 1})
    void aSecretThatIsTooShortOrTooLongIsRefused(int bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> secret(bytes));
    }

    @Test
    void aSecretIsNeitherPrintedNorChangedFromOutside() {
        TokenSecret secret = secret(20);
        secret.bytes()[0] = 0;

        assertThat(secret)
                .isEqualTo(SECRET)
                .hasSameHashCodeAs(SECRET)
                .hasToString("***")
                .isNotEqualTo(secret(21));
        assertThat(secret.equals(null)).isFalse();
    }

    private static TokenSecret secret(int bytes) {
        return new TokenSecret("s".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
    }

    private static SecretCipher cipher(String keys) {
        return new SecretCipher(SealingKeys.parse(keys));
    }
}
