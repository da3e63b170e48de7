package io.github.dualpassword.otp.software;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.otp.secret.SealingKeys;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.otp.secret.TokenSecret;
import io.github.dualpassword.otp.secret.UnreadableSecretException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** 利用開始パスワード: what can be one, which are refused, and how it is kept. */
class ActivationPasswordTest {

    private static final SecretCipher CIPHER =
            new SecretCipher(SealingKeys.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));

    @ParameterizedTest
    @ValueSource(strings = {"4071", "40715", "407158", "4071582", "40715829"})
    void itHasFourToEightDigits(String typed) {
        assertThat(ActivationPassword.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "407", "407158293", "40a1", "40.1", "-407", "٤٠٧١"})
    void nothingElseIsOne(String typed) {
        assertThat(ActivationPassword.read(typed)).isEmpty();
    }

    @Test
    void fullWidthDigitsAreTheSame() {
        assertThat(ActivationPassword.read("４０７１"))
                .isEqualTo(ActivationPassword.read("4071"))
                .isPresent();
        assertThat(ActivationPassword.read("0407")).isNotEqualTo(ActivationPassword.read("407"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "77777777", "1234", "234567", "9876", "1212", "123123", "40714071"})
    void whatManyChooseIsCommon(String typed) {
        assertThat(password(typed).isCommon()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4071", "1235", "1357", "00001", "12312", "9875"})
    void whatFewChooseIsNot(String typed) {
        assertThat(password(typed).isCommon()).isFalse();
    }

    @Test
    void itMatchesItselfAlone() {
        assertThat(password("4071").matches(password("4071").padded())).isTrue();
        assertThat(password("4071").matches(password("40710").padded())).isFalse();
        assertThat(password("4071").matches(password("4072").padded())).isFalse();
    }

    @Test
    void whatIsStoredDoesNotTellItsLength() {
        SecretOwner owner = ActivationPassword.owner("realm", "token");

        assertThat(CIPHER.seal(password("4071").padded(), owner).text())
                .hasSameSizeAs(CIPHER.seal(password("40715829").padded(), owner).text());
    }

    @Test
    void itOpensForItsOwnIssueAloneAndNeverAsTheSecretOfAToken() {
        SecretOwner owner = ActivationPassword.owner("realm", "token");
        TokenSecret padded = password("4071").padded();

        assertThat(CIPHER.open(CIPHER.seal(padded, owner), owner)).isEqualTo(padded);
        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> CIPHER.open(CIPHER.seal(padded, owner), ActivationPassword.owner("realm", "other")));
        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() ->
                        CIPHER.open(CIPHER.seal(padded, owner), new SecretOwner("realm", "token", "123456789012")));
    }

    @Test
    void itIsNeverWritten() {
        assertThat(password("4071")).hasToString("***").hasSameHashCodeAs(password("4071"));
        assertThat(new HandOverEntry("12345678", "012345", "4071", Optional.of("key")).toString())
                .contains("012345")
                .doesNotContain("4071")
                .doesNotContain("key");
        assertThat(new IssueForm("a@example.org", "a@example.org", "4071", "4071").toString())
                .isEqualTo("IssueForm[***]");
        assertThat(password("4071").equals("4071")).isFalse();
    }

    private static ActivationPassword password(String typed) {
        Optional<ActivationPassword> read = ActivationPassword.read(typed);
        return read.orElseThrow();
    }
}
