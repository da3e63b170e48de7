package io.github.dualpassword.policy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages link only to addresses that a browser opens as web pages. */
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example",
                "http://localhost:8081/help",
                "https://www.bank.example/help/{language}/{screen}.html?from=login#top",
                "HTTPS://bank.example/%E3%83%98"
            })
    void webAddressesAreTaken(String address) {
        assertThat(WebAddress.parse(address)).contains(new WebAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " https://bank.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "//bank.example/help",
                "/help",
                "ftp://bank.example/help",
                "https://",
                "https:///help",
                "https://user:secret@bank.example/",
                "https://bank.example@other.example/",
                "https://{language}.bank.example/",
                "https://bank.example/{user}",
                "https://bank.example/\"onclick=\"x",
                "https://bank.example/<script>",
                "https://bank.example/'",
                "https://bank.example/\nhelp",
                "https://銀行.example/"
            })
    void nothingElseIs(String address) {
        assertThat(WebAddress.parse(address)).isEmpty();
    }

    @Test
    void anAddressBeyondAnyNeedIsRefused() {
        String fits = "https://bank.example/" + "x".repeat(979);

        assertThat(WebAddress.parse(fits)).isPresent();
        assertThat(WebAddress.parse(fits + "x")).isEmpty();
    }

    @Test
    void placesAreFilledIn() {
        assertThat(new WebAddress("https://bank.example/{language}/{screen}#{screen}").at("change-passwords", "ja"))
                .isEqualTo("https://bank.example/ja/change-passwords#change-passwords");
    }

    @Test
    void aWrongAddressOfTheRealmIsReportedAndNotUsed() {
        RealmPolicy policy = RealmPolicy.of(Map.of(
                "dual-password.help-url", "javascript:alert(1)", "dual-password.contact-form-url", "forms/reset.pdf"));

        assertThat(policy.wrongSettings())
                .extracting(WrongSetting::attribute)
                .containsExactlyInAnyOrder("dual-password.help-url", "dual-password.contact-form-url");
        assertThat(policy.get(PageSettings.HELP_URL)).isEmpty();
        assertThat(policy.get(PageSettings.CONTACT_FORM_URL)).isEmpty();
    }

    @Test
    void anEmptyTextMeansNoAddress() {
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.help-url", ""));

        assertThat(policy.wrongSettings()).isEmpty();
        assertThat(policy.get(PageSettings.HELP_URL)).isEmpty();
    }
}
