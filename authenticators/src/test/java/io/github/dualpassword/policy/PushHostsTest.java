package io.github.dualpassword.policy;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PushHostsTest {

    private static final PushHosts BROWSERS =
            PushHosts.parse(PushHosts.OF_BROWSERS).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fcm.googleapis.com",
                "updates.push.services.mozilla.com",
                "web.push.apple.com",
                "wns2-par02p.notify.windows.com",
                "FCM.googleapis.COM"
            })
    void thePushServicesOfBrowsersAreAllowedUnlessABankSaysOtherwise(String host) {
        assertThat(BROWSERS.allow(host, 443)).isTrue();
        assertThat(BROWSERS.allow(host, 8443)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com",
                "googleapis.com",
                "www.fcm.googleapis.com",
                "push.apple.com",
                "apple.com",
                "evilpush.apple.com",
                "web.push.apple.com.evil.example",
                "*.push.apple.com",
                "web.push.apple.com.",
                "127.0.0.1",
                "[::1]"
            })
    void noOtherHostIs(String host) {
        assertThat(BROWSERS.allow(host, 443)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "push.example:8443, push.example, 8443, true",
        "push.example:8443, push.example, 443, false",
        "push.example:443, push.example, 443, true",
        "push.example, push.example, 443, true",
        "push.example, a.push.example, 443, false",
        "*.push.example, a.b.push.example, 443, true",
        "*.push.example, push.example, 443, false",
        "*.push.example, a.push.example, 8443, false",
        "localhost:8443, localhost, 8443, true",
        "localhost:8443, localhost, 443, false",
    })
    void aPortIsAllowedWhereTheListNamesItWithItsHost(String list, String host, int port, boolean allowed) {
        assertThat(PushHosts.parse(list).orElseThrow().allow(host, port)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.com",
                "**.push.example",
                "a.*.example",
                "*push.example",
                "*.push.example:8443",
                "https://push.example",
                "push.example/send",
                "push.example:",
                "push.example:0",
                "push.example:65536",
                "push.example:99999",
                "push.example:port",
                "user@push.example",
                "127.0.0.1",
                "127.0.0.1:8443",
                "*.0.0.1",
                "2130706433",
                "[::1]",
                "::1",
                "push..example",
                "-push.example",
                "push-.example",
                "push.example, 10.0.0.1",
                "ｐush.example",
                "push .example"
            })
    void whatIsNoHostIsRefused(String list) {
        assertThat(PushHosts.parse(list)).isEmpty();
    }

    @Test
    void theListMayBeEmptyOrWrittenWithBlanksAndCapitals() {
        assertThat(PushHosts.parse("").orElseThrow().entries()).isEmpty();
        assertThat(PushHosts.parse(" Push.Example ,, *.push.example:").isPresent())
                .isFalse();
        assertThat(PushHosts.parse(" Push.Example ,, *.push.example")
                        .orElseThrow()
                        .entries())
                .containsExactly("*.push.example", "push.example");
        assertThat(PushHosts.parse("a".repeat(60) + ".example," + "b.example,".repeat(100)))
                .isEmpty();
    }

    @Test
    void aWholeDomainThatIsNoneOfTheBrowsersIsWide() {
        assertThat(BROWSERS.wide()).isEmpty();
        assertThat(PushHosts.parse("*.bank.example,push.example,*.push.apple.com")
                        .orElseThrow()
                        .wide())
                .isEqualTo(Set.of("*.bank.example"));
    }
}
