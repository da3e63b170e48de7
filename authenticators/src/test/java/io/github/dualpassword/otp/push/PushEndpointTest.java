package io.github.dualpassword.otp.push;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.policy.PushHosts;

import static org.assertj.core.api.Assertions.assertThat;

/** The address comes from a browser: it is called only where it is exactly what a push service's address is. */
class PushEndpointTest {

    private static final PushHosts HOSTS =
            new PushHosts(Set.of("push.example", "*.push.example", "localhost:8443", "push.example:444"));

    @ParameterizedTest
    @CsvSource({
        "https://push.example/, push.example, 443, /, https://push.example",
        "https://push.example/send/a-b_c:d?x=1&y, push.example, 443, /send/a-b_c:d?x=1&y, https://push.example",
        "https://push.example:443/send, push.example, 443, /send, https://push.example",
        "https://push.example:/send@evil.example, push.example, 443, /send@evil.example, https://push.example",
        "HTTPS://Push.Example/Send, push.example, 443, /Send, https://push.example",
        "https://a.b.push.example/send, a.b.push.example, 443, /send, https://a.b.push.example",
        "https://push.example:444/send, push.example, 444, /send, https://push.example:444",
        "https://localhost:8443/send, localhost, 8443, /send, https://localhost:8443",
        "https://push.example/%2e%2e/%0a, push.example, 443, /%2e%2e/%0a, https://push.example",
    })
    void whatThePushServicesOfTheListAreCalledBy(String text, String host, int port, String target, String origin) {
        Optional<PushEndpoint> endpoint = PushEndpoint.read(text, HOSTS);

        assertThat(endpoint).contains(new PushEndpoint(host, port, target));
        assertThat(endpoint.map(PushEndpoint::origin)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "push.example",
                "//push.example/send",
                "http://push.example/send",
                "ftp://push.example/send",
                "https:push.example/send",
                "https:///send",
                "https://push.example",
                "https://evil.example/send",
                "https://push.example.evil.example/send",
                "https://evilpush.example/send",
                "https://evil.example/push.example",
                "https://evil.example?push.example/",
                "https://push.example//evil.example/send",
                "https://evil.example#push.example/",
                "https://user@push.example/send",
                "https://user:secret@push.example/send",
                "https://push.example@evil.example/send",
                "https://@push.example/send",
                "https://push.example/send#fragment",
                "https://push.example:80/send",
                "https://push.example:8443/send",
                "https://push.example:0/send",
                "https://push.example:99999/send",
                "https://push.example:-1/send",
                "https://a.push.example:444/send",
                "https://localhost/send",
                "https://localhost:8444/send",
                "https://127.0.0.1/send",
                "https://127.0.0.1:8443/send",
                "https://2130706433/send",
                "https://0x7f000001/send",
                "https://0177.0.0.1/send",
                "https://[::1]/send",
                "https://[::ffff:127.0.0.1]:8443/send",
                "https://push.example./send",
                "https://.push.example/send",
                "https://-a.push.example/send",
                "https://a_b.push.example/send",
                "https://ｐush.example/send",
                "https://push.example/ｓend",
                "https://push.example/a b",
                "https://push.example/a\\b",
                "https://push.example\\@evil.example/",
                "https://push.example/a\r\nX-Evil: 1",
                "https://push.example/a\n",
                " https://push.example/a",
                "https://push.example/%",
                "https://push.example/<a>",
                "https://%70ush.example/send"
            })
    void nothingElseIsCalled(String text) {
        assertThat(PushEndpoint.read(text, HOSTS)).isEmpty();
    }

    @Test
    void noAddressIsLongerThanPushServicesNeed() {
        String start = "https://push.example/";

        assertThat(PushEndpoint.read(start + "a".repeat(PushEndpoint.MAX_LENGTH - start.length()), HOSTS))
                .isPresent();
        assertThat(PushEndpoint.read(start + "a".repeat(PushEndpoint.MAX_LENGTH - start.length() + 1), HOSTS))
                .isEmpty();
    }

    @Test
    void whereNoHostIsListedNoneIsCalled() {
        assertThat(PushEndpoint.read("https://push.example/send", new PushHosts(Set.of())))
                .isEmpty();
    }

    @Test
    void whoSeesItWrittenCannotCallIt() {
        PushEndpoint endpoint = new PushEndpoint("push.example", 443, "/send/secret");

        assertThat(endpoint).asString().isEqualTo("PushEndpoint[push.example]");
        assertThat(new PushMessage(endpoint, "vapid t=secret", new byte[1], 60))
                .asString()
                .isEqualTo("PushMessage[push.example]");
    }
}
