package io.github.dualpassword.otp.phone;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenKind;

import static org.assertj.core.api.Assertions.assertThat;

/** A token in the form in which apps take it over: the key URI format. */
class KeyUriTest {

    /** RFC 6238 and RFC 4226 use this one. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final CodeParameters USUAL = new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 30);

    @Test
    void theLinkHoldsAllThatAnAppNeeds() {
        assertThat(KeyUri.of("Bank", "012345", SECRET, USUAL).text())
                .isEqualTo(
                        "otpauth://totp/Bank:012345?secret=" + KEY + "&issuer=Bank&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void whatIsNotUsualIsSaid() {
        assertThat(KeyUri.of("Bank", "012345", SECRET, new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA256, 8, 60))
                        .text())
                .endsWith("&issuer=Bank&algorithm=SHA256&digits=8&period=60");
    }

    @ParameterizedTest
    @CsvSource({
        "ながの銀行 インターネットバンキング, ながの銀行 インターネットバンキング",
        "A:B, A B",
        "Smith & Sons? 100% =/#+, Smith & Sons? 100% =/#+",
        "' tab\there', 'tab here'"
    })
    void everyNameComesOutOfItAsItWent(String service, String issuer) {
        KeyUri link = KeyUri.of(service.replace("\\t", "\t"), "012345", SECRET, USUAL);
        URI uri = URI.create(link.text());
        Map<String, String> parameters = Stream.of(uri.getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));

        assertThat(link.issuer()).isEqualTo(issuer);
        assertThat(link.text()).matches("[!-~]+").doesNotContain("+");
        assertThat(uri.getScheme()).isEqualTo("otpauth");
        assertThat(uri.getHost()).isEqualTo("totp");
        assertThat(uri.getPath()).isEqualTo("/" + issuer + ":012345");
        assertThat(parameters).containsEntry("issuer", issuer).containsEntry("secret", KEY);
    }

    @Test
    void theKeyIsTypedInGroups() {
        assertThat(KeyUri.of("Bank", "012345", SECRET, USUAL).groupedKey())
                .isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(KeyUri.of("Bank", "012345", new byte[16], USUAL).groupedKey())
                .isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AA");
    }

    @Test
    void itIsNeverWrittenByAccident() {
        assertThat(KeyUri.of("Bank", "012345", SECRET, USUAL)).hasToString("KeyUri[Bank:012345, ***]");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
