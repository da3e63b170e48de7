package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes are those of the standards, and of an independent implementation. */
class TokenCodesTest {

    private static final String DIGITS = "1234567890";

    /** RFC 4226, appendix D. */
    @Test
    void codesOfCountsAreThoseOfTheStandard() {
        TokenCodes codes = codes(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 6, 0), 20);

        assertThat(LongStream.rangeClosed(0, 9).mapToObj(codes::at))
                .containsExactly(
                        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
                        "520489");
    }

    /** RFC 6238, appendix B: seconds since the epoch, and a code for each hash function. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codesOfStepsAreThoseOfTheStandard(long second, String sha1, String sha256, String sha512) {
        assertThat(code(MacAlgorithm.SHA1, 20, 8, 30, second)).isEqualTo(sha1);
        assertThat(code(MacAlgorithm.SHA256, 32, 8, 30, second)).isEqualTo(sha256);
        assertThat(code(MacAlgorithm.SHA512, 64, 8, 30, second)).isEqualTo(sha512);
    }

    /** Made by {@code oathtool --totp=sha1 -s 60 -d 6 -N "2026-11-29 10:00:00 UTC" 3132…}, and so on. */
    @ParameterizedTest
    @CsvSource({
        "SHA1,   1795946400, 406021, 5417782",
        "SHA1,   2147483648, 258540, 8562880",
        "SHA1,   4107542399, 237572, 3820832",
        "SHA256, 1795946400, 846500, 3562449",
        "SHA256, 2147483648, 364896, 8493486",
        "SHA256, 4107542399, 504387, 2077845",
        "SHA512, 1795946400, 453127, 7495635",
        "SHA512, 2147483648, 911637, 7589484",
        "SHA512, 4107542399, 112933, 5511232"
    })
    void codesOfStepsAreThoseOfAnotherImplementation(
            MacAlgorithm algorithm, long second, String sixDigits, String sevenDigits) {
        assertThat(code(algorithm, 32, 6, 60, second)).isEqualTo(sixDigits);
        assertThat(code(algorithm, 32, 7, 30, second)).isEqualTo(sevenDigits);
    }

    /** Made by {@code oathtool --hotp -c 4294967301 3132…}; Keycloak's own validation counts in 32 bits. */
    @ParameterizedTest
    @CsvSource({"4294967301, 250721, 85250721", "1099511627776, 445672, 57445672"})
    void countsAreNotCutOff(long count, String sixDigits, String eightDigits) {
        assertThat(codes(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 6, 0), 20)
                        .at(count))
                .isEqualTo(sixDigits);
        assertThat(codes(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 8, 0), 20)
                        .at(count))
                .isEqualTo(eightDigits);
    }

    @ParameterizedTest
    @EnumSource(MacAlgorithm.class)
    void anEntryMatchesTheCodeOfItsPositionAlone(MacAlgorithm algorithm) {
        TokenCodes codes = codes(new CodeParameters(TokenKind.HOTP, algorithm, 6, 0), 20);

        assertThat(LongStream.range(0, 50).filter(codes.matching(codes.at(17)))).containsExactly(17L);
        assertThat(codes.matching("").test(17)).isFalse();
        assertThat(codes.matching(codes.at(17) + "0").test(17)).isFalse();
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(codes(new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 6, 0), 20))
                .hasToString("TokenCodes[***]");
    }

    private static String code(MacAlgorithm algorithm, int secretLength, int digits, int period, long second) {
        CodeParameters parameters = new CodeParameters(TokenKind.TOTP, algorithm, digits, period);
        return codes(parameters, secretLength).at(parameters.stepAt(second * 1_000));
    }

    private static TokenCodes codes(CodeParameters parameters, int secretLength) {
        String secret = DIGITS.repeat(7).substring(0, secretLength);
        return new TokenCodes(parameters, secret.getBytes(StandardCharsets.US_ASCII));
    }
}
