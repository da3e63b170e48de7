package io.github.dualpassword.otp.file;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of the standard, and of tools that others have written, are read with all that is in them. */
class PskcOfOthersTest {

    private static final String SECRET = "12345678901234567890";
    private static final String KEY_OF_TOOL = "000102030405060708090a0b0c0d0e0f";

    @Test
    void theExampleThatIsEncryptedByAKey() {
        ReadFile read = ReadFile.pskc(
                ReadFile.resource("rfc6030-figure-6.xml"), ReadFile.key("12345678901234567890123456789012"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets()).containsExactly(SECRET);
        assertThat(read.lines()).containsExactly(19);
        assertThat(read.tokens().get(0).serial()).isEqualTo(new TokenSerial("987654321"));
        assertThat(read.tokens().get(0).parameters())
                .isEqualTo(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 8, 0));
        assertThat(read.tokens().get(0).progress()).isEqualTo(CodeProgress.before(0));
        assertThat(read.tokens().get(0).dates()).isEqualTo(TokenDates.ALWAYS);
        assertThat(read.tokens().get(0).contract()).isEmpty();
    }

    @Test
    void theExampleThatIsEncryptedByAPassword() {
        ReadFile read = ReadFile.pskc(ReadFile.resource("rfc6030-figure-7.xml"), ReadFile.password("qwerty"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets()).containsExactly(SECRET);
    }

    @Test
    void theExampleWithSupplementaryData() {
        ReadFile read = ReadFile.pskc(ReadFile.resource("rfc6030-figure-3.xml"), ReadFile.PLAIN);

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets()).containsExactly(SECRET);
        assertThat(read.tokens().get(0).parameters())
                .isEqualTo(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 8, 0));
    }

    /** Nobody has the key that it names; the MACs prove secrets, and a plain one must be allowed. */
    @Test
    void theExampleWithASignature() {
        String file = ReadFile.resource("rfc6030-figure-9.xml");

        ReadFile read = ReadFile.pskc(file, ReadFile.PLAIN);

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets()).containsExactly(SECRET);
        assertThat(read.tokens().get(0).serial()).isEqualTo(new TokenSerial("0755225266"));
        assertThat(ReadFile.pskc(file, ReadFile.options()).codes()).containsExactly(FaultCode.PLAIN_SECRET);
    }

    /** What else the standard can transport is no token of this product, and is told with its place. */
    @ParameterizedTest
    @CsvSource({
        "rfc6030-figure-2.xml, 5,  ,          SERIAL,         0",
        "rfc6030-figure-4.xml, 5,  987654321, SECRET_MISSING, 0",
        "rfc6030-figure-5.xml, 36, 987654321, PARAMETER,      1"
    })
    void theExamplesWithoutSerialNumberWithoutSecretAndWithTheKeyOfAPin(
            String name, int line, String serial, FaultCode code, int tokens) {
        ReadFile read = ReadFile.pskc(ReadFile.resource(name), ReadFile.PLAIN);

        assertThat(read.tokens()).hasSize(tokens);
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.serial()).isEqualTo(Optional.ofNullable(serial));
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void theExampleThatIsEncryptedByACertificateIsRefused() {
        String file = ReadFile.resource("rfc6030-figure-8.xml");

        assertThat(ReadFile.pskc(file, ReadFile.options()).codes()).containsExactly(FaultCode.KEY_NEEDED);
        assertThat(ReadFile.pskc(file, ReadFile.key(KEY_OF_TOOL)).codes()).containsExactly(FaultCode.MAC_MISSING);
        assertThat(ReadFile.pskc(file, ReadFile.key(KEY_OF_TOOL, Concession.MISSING_MACS))
                        .codes())
                .containsExactly(FaultCode.ALGORITHM);
    }

    /** Its serial numbers are shorter than those of hardware tokens. */
    @Test
    void theExampleWithSeveralTokens() {
        String file = ReadFile.resource("rfc6030-figure-10.xml");

        ReadFile asItIs = ReadFile.pskc(file, ReadFile.PLAIN);
        ReadFile withLongSerials = ReadFile.pskc(file.replace("<SerialNo>", "<SerialNo>00"), ReadFile.PLAIN);

        assertThat(asItIs.tokens()).isEmpty();
        assertThat(asItIs.faults())
                .containsExactly(
                        new FileFault(3, Optional.of("654321"), FaultCode.SERIAL, ""),
                        new FileFault(29, Optional.of("123456"), FaultCode.SERIAL, ""),
                        new FileFault(55, Optional.of("9999999"), FaultCode.SERIAL, ""),
                        new FileFault(81, Optional.of("9999999"), FaultCode.SERIAL, ""));
        assertThat(withLongSerials.faults()).isEmpty();
        assertThat(withLongSerials.secrets()).containsExactly(SECRET, SECRET, SECRET, SECRET);
        assertThat(withLongSerials.tokens().get(1).dates())
                .isEqualTo(
                        new TokenDates(Optional.of(LocalDate.of(2006, 5, 1)), Optional.of(LocalDate.of(2006, 5, 31))));
    }

    @ParameterizedTest
    @CsvSource({"by-password.xml, correct horse,", "by-key.xml, ,000102030405060708090a0b0c0d0e0f", "plain.xml, ,"})
    void filesOfPskcUtils(String name, String password, String key) {
        FileOptions options =
                password != null ? ReadFile.password(password) : key != null ? ReadFile.key(key) : ReadFile.PLAIN;

        ReadFile read = ReadFile.pskc(ReadFile.resource(name), options);

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets())
                .containsExactly("12345678901234567890", "12345678901234567891", "12345678901234567892");
        assertThat(read.tokens())
                .extracting(token -> token.serial().value())
                .containsExactly("10000001", "10000002", "10000003");
        assertThat(read.tokens())
                .extracting(ImportedToken::parameters)
                .containsExactly(
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60),
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 8, 30),
                        new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 6, 0));
        assertThat(read.tokens().get(2).progress()).isEqualTo(CodeProgress.before(41));
    }

    @Test
    void aFileOfPythonPskc() {
        ReadFile read = ReadFile.pskc(ReadFile.resource("python-pskc.xml"), ReadFile.password("パスワード"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets())
                .containsExactly("12345678901234567890123456789011", "12345678901234567890123456789012");
        assertThat(read.tokens())
                .extracting(ImportedToken::parameters)
                .containsExactly(
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA256, 8, 60),
                        new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA256, 8, 0));
        assertThat(read.tokens())
                .extracting(ImportedToken::progress)
                .containsExactly(new CodeProgress(CodeProgress.NOTHING_USED, 4), CodeProgress.before(4294967301L));
        // 14:59:59 in London is the last second of the day in Tokyo; the key's own date is one day later.
        assertThat(read.tokens().get(0).dates())
                .isEqualTo(new TokenDates(
                        Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(LocalDate.of(2031, 11, 30))));
    }

    /** A wrapped key proves itself: the tool writes no MAC, and a MACMethod without algorithm. */
    @Test
    void aFileWithWrappedKeys() {
        ReadFile read = ReadFile.pskc(
                ReadFile.resource("key-wrap.xml"),
                ReadFile.key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets()).containsExactly("1234567890123456");
    }

    @ParameterizedTest
    @CsvSource({"by-password.xml, wrong, ", "by-key.xml, , 000102030405060708090a0b0c0d0e10"})
    void aWrongPasswordOrKeyIsNoticedBeforeAnySecretIsDecrypted(String name, String password, String key) {
        FileOptions options = password != null ? ReadFile.password(password) : ReadFile.key(key);

        ReadFile read = ReadFile.pskc(ReadFile.resource(name), options);

        assertThat(read.tokens()).isEmpty();
        assertThat(read.codes()).containsAnyOf(FaultCode.MAC_KEY_WRONG, FaultCode.MAC_WRONG);
    }

    @Test
    void whatIsEncryptedInTheOtherWayIsSaid() {
        assertThat(ReadFile.pskc(ReadFile.resource("by-password.xml"), ReadFile.key(KEY_OF_TOOL))
                        .codes())
                .containsExactly(FaultCode.KEY_UNUSABLE);
        assertThat(ReadFile.pskc(ReadFile.resource("by-key.xml"), ReadFile.password("a"))
                        .codes())
                .containsExactly(FaultCode.KEY_UNUSABLE);
        assertThat(ReadFile.pskc(ReadFile.resource("by-key.xml"), ReadFile.options())
                        .codes())
                .containsExactly(FaultCode.KEY_NEEDED);
    }
}
