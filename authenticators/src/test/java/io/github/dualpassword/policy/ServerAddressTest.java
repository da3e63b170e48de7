package io.github.dualpassword.policy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a server's pages begin: https, a host, and nothing that would not stand before a path. */
class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example",
                "https://bank.example:8443",
                "https://localhost:8443",
                "HTTPS://Bank.Example:8443",
                "https://bank.example:8443/idp",
                "https://bank.example/sso/idp-1_2.3~x"
            })
    void anAddressOfAServerIsTakenAsItIs(String text) {
        assertThat(ServerAddress.parse(text)).contains(new ServerAddress(text));
    }

    @Test
    void aSlashAtItsEndIsLeftOut() {
        assertThat(ServerAddress.parse("https://bank.example:8443/idp/"))
                .contains(new ServerAddress("https://bank.example:8443/idp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example:8443",
                "bank.example:8443",
                "//bank.example",
                "javascript:alert(1)",
                "https://",
                "https://bank.example:",
                "https://bank.example:123456",
                "https://user@bank.example",
                "https://bank.example/?x=1",
                "https://bank.example/#x",
                "https://bank.example//idp",
                "https://bank.example/a b",
                "https://bank.example/{screen}",
                "https://bank.example/\"",
                " https://bank.example"
            })
    void anythingElseIsNone(String text) {
        assertThat(ServerAddress.parse(text)).isEmpty();
    }

    @Test
    void noneIsLongerThanAnAddressOfAServerIs() {
        String longest = "https://bank.example/" + "a".repeat(234);

        assertThat(ServerAddress.parse(longest)).isPresent();
        assertThat(ServerAddress.parse(longest + "a")).isEmpty();
    }

    @Test
    void aWrongSettingShowsNoButton() {
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.certificate-login-url", "http://bank.example"));

        assertThat(policy.get(CertificateSettings.LOGIN_ADDRESS)).isEmpty();
        assertThat(policy.wrongSettings())
                .extracting(WrongSetting::attribute)
                .containsExactly("dual-password.certificate-login-url");
    }
}
