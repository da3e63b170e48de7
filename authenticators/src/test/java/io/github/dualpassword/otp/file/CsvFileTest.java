package io.github.dualpassword.otp.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.secret.TokenSecret;

import static org.assertj.core.api.Assertions.assertThat;

/** A file with a token a line. */
class CsvFileTest {

    private static final String HEX = "3132333435363738393031323334353637383930";
    private static final String SECRET = "12345678901234567890";

    @Test
    void aLineHasAllThatAPackageHas() {
        ReadFile read = ReadFile.csv(
                "serial,secret-hex,kind,algorithm,digits,period,counter,drift,start,expiry,contract\n"
                        + "10000001," + HEX + ",totp,sha256,8,30,,-2,2026-12-01,2031-11-30,\"Acme, Inc.\"\n"
                        + "\n"
                        + "10000002," + HEX + ",hotp,HMAC-SHA512,7,,41,,,,\n",
                ReadFile.PLAIN);

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).containsExactly(2, 4);
        assertThat(read.secrets()).containsExactly(SECRET, SECRET);
        ImportedToken first = read.tokens().get(0);
        assertThat(first.parameters()).isEqualTo(new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA256, 8, 30));
        assertThat(first.progress()).isEqualTo(new CodeProgress(CodeProgress.NOTHING_USED, -2));
        assertThat(first.dates())
                .isEqualTo(new TokenDates(
                        Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(LocalDate.of(2031, 11, 30))));
        assertThat(first.contract()).contains("Acme, Inc.");
        ImportedToken second = read.tokens().get(1);
        assertThat(second.parameters()).isEqualTo(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA512, 7, 0));
        assertThat(second.progress()).isEqualTo(CodeProgress.before(41));
        assertThat(second.contract()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "secret-hex, 3132333435363738393031323334353637383930",
        "secret-base32, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "secret-base32, gezd gnbv gy3t qojq gezd gnbv gy3t qojq",
        "secret-base64, MTIzNDU2Nzg5MDEyMzQ1Njc4OTA="
    })
    void theNameOfTheColumnSaysHowTheSecretIsWritten(String column, String text) {
        ReadFile read = ReadFile.csv("\uFEFFserial," + column + "\r\n10000001," + text + "\r\n", ReadFile.PLAIN);

        assertThat(read.faults()).isEmpty();
        assertThat(read.secrets()).containsExactly(SECRET);
        assertThat(read.tokens().get(0).parameters())
                .isEqualTo(new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60));
    }

    @Test
    void itsSecretsAreNotEncryptedWhichMustBeAllowed() {
        ReadFile read = ReadFile.csv("serial,secret-hex\n10000001," + HEX, ReadFile.options());

        assertThat(read.tokens()).isEmpty();
        assertThat(read.faults())
                .containsExactly(new FileFault(2, Optional.of("10000001"), FaultCode.PLAIN_SECRET, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serial",
                "secret-hex",
                "serial,secret",
                "serial,secret-hex,secret-base32",
                "serial,secret-hex,serial",
                "10000001,3132333435363738393031323334353637383930"
            })
    void withoutItsColumnsNothingIsRead(String columns) {
        ReadFile read = ReadFile.csv(columns + "\n10000001," + HEX, ReadFile.PLAIN);

        assertThat(read.tokens()).isEmpty();
        assertThat(read.codes()).containsExactly(FaultCode.COLUMNS);
        assertThat(read.faults().get(0).line()).isEqualTo(1);
        assertThat(read.faults().get(0).sentence()).doesNotContain(HEX);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,SECRET,totp', SERIAL",
        "'10000001,,totp', SECRET_MISSING",
        "'10000001,31,totp', SECRET_LENGTH",
        "'10000001,xyz,totp', SECRET_UNREADABLE",
        "'10000001,SECRET,clock', PARAMETER",
        "'10000001,SECRET', CELLS",
        "'10000001,SECRET,totp,', CELLS",
        "'10000001,SECRET,\"totp', CELLS"
    })
    void aFaultIsThatOfItsLine(String line, FaultCode code) {
        ReadFile read = ReadFile.csv(
                "serial,secret-hex,kind\n10000000," + HEX + ",totp\n" + line.replace("SECRET", HEX) + "\n10000002,"
                        + HEX + ",\"to\"\"tp\"\n10000003," + HEX + ",\"hotp\"",
                ReadFile.PLAIN);

        assertThat(read.codes()).containsExactly(code, FaultCode.PARAMETER);
        assertThat(read.faults()).extracting(FileFault::line).containsExactly(3, 4);
        assertThat(read.faults()).noneMatch(fault -> fault.sentence().contains(HEX));
        assertThat(read.tokens()).hasSize(2);
    }

    /** Somebody has mixed the columns up: then the secret stands where the report would quote it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serial,secret-hex",
                "serial,secret-base32",
                "serial,secret-base64",
                "kind,serial,secret-hex",
                "algorithm,serial,secret-hex",
                "digits,serial,secret-hex",
                "period,serial,secret-hex",
                "start,serial,secret-hex",
                "contract,serial,secret-hex"
            })
    void aSecretInAnotherColumnIsNotQuoted(String columns) {
        List<String> forms = List.of(SECRET, HEX, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=");
        String rest = columns.startsWith("serial") ? ",10000001" : ",10000001,12";

        assertThat(forms).hasSize(4).allSatisfy(form -> {
            List<FileFault> faults =
                    ReadFile.csv(columns + "\n" + form + rest, ReadFile.PLAIN).faults();

            assertThat(faults).hasSize(1);
            assertThat(faults.toString() + faults.get(0).sentence()).doesNotContain(form.substring(0, 8));
        });
    }

    @Test
    void whatIsTooShortForASecretIsQuoted() {
        ReadFile read = ReadFile.csv("serial,kind,secret-hex\n10000001,clock,aa\nno-serial,totp,aa", ReadFile.PLAIN);

        assertThat(read.faults())
                .extracting(fault -> fault.serial().orElseThrow() + " " + fault.sentence())
                .containsExactly(
                        "10000001 A value is not allowed. The kind is 'clock'; it must be totp or hotp.",
                        "no-serial The serial number must have 8 to 12 digits.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語", "a\u0000b", "\uD83D\uDE00"})
    void whatNotEveryDatabaseCanKeepIsNotQuoted(String odd) {
        ReadFile read = ReadFile.csv("serial,kind,secret-hex\n" + odd + "," + odd + ",aa", ReadFile.PLAIN);

        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.serial()).isEmpty();
            assertThat(fault.sentence()).matches("\\p{ASCII}+");
        });
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        String line = "10000001," + "3".repeat(5_000);

        assertThat(ReadFile.csv("serial,secret-hex\n" + line + "\n10000002," + HEX, ReadFile.PLAIN)
                        .codes())
                .containsExactly(FaultCode.CELLS);
        assertThat(ReadFile.csv("serial,secret-hex\n" + "3".repeat(200_000), ReadFile.PLAIN)
                        .codes())
                .containsExactly(FaultCode.TOO_LARGE);
    }

    @Test
    void aContractThatIsTooLongIsRefused() {
        String file = "serial,secret-hex,contract\n10000001," + HEX + ",";

        assertThat(ReadFile.csv(file + "c".repeat(255), ReadFile.PLAIN).tokens())
                .hasSize(1);
        assertThat(ReadFile.csv(file + "c".repeat(256), ReadFile.PLAIN).codes()).containsExactly(FaultCode.PARAMETER);
    }

    @Test
    void aTokenIsPrintedWithoutItsSecret() {
        ReadFile read = ReadFile.csv("serial,secret-hex\n10000001," + HEX, ReadFile.PLAIN);

        assertThat(read.tokens().get(0).toString())
                .contains("10000001")
                .contains(new TokenSecret(new byte[16]).toString())
                .doesNotContain(HEX)
                .doesNotContain(SECRET);
    }
}
