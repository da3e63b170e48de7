package io.github.dualpassword.otp.phone;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneHeadersTest {

    private static final String YEAR = "max-age=31536000; includeSubDomains";

    @Test
    void thePolicyStartsFromNothingAndNamesNoOtherOrigin() {
        List<String> rules = List.of(PhoneHeaders.POLICY.split("; "));

        assertThat(rules)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'");
        assertThat(rules)
                .filteredOn(rule -> rule.contains("-src"))
                .hasSize(7)
                .allMatch(rule -> rule.matches("[a-z]+-src '(none|self)'"));
        assertThat(PhoneHeaders.POLICY).doesNotContain("unsafe", "*", "data:", "blob:", "http");
    }

    @Test
    void noTypeIsGuessedAndNoAddressIsTold() {
        assertThat(PhoneHeaders.all(""))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Content-Security-Policy", PhoneHeaders.POLICY);
    }

    @Test
    void httpsIsDemandedAsTheRealmSays() {
        assertThat(PhoneHeaders.all(YEAR)).containsEntry("Strict-Transport-Security", YEAR);
        assertThat(PhoneHeaders.all(" ")).doesNotContainKey("Strict-Transport-Security");
    }
}
