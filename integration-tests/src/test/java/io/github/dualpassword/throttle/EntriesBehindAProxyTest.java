package io.github.dualpassword.throttle;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind a proxy that the server trusts, the address is the one that the proxy names. */
@Tag("long")
class EntriesBehindAProxyTest {

    private static final int ENTRIES = 5;

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.ordinary()
                    .argument("--proxy-headers=xforwarded")
                    .argument("--proxy-trusted-addresses=127.0.0.1"))
            .withProfile(
                    "two-stage",
                    file -> file.withoutUsers()
                            .quickHashes()
                            .attribute("dual-password.throttle.login.per-address", "" + ENTRIES));

    private static Instant day = TestGround.MORNING;

    @BeforeEach
    void beginADay() {
        day = day.plus(Duration.ofDays(1));
        ground.realm().standClockAt(day);
    }

    @Test
    void usersOfOtherAddressesGoOn() {
        TestUser user = ground.userWithLoginPassword("behind-proxy");

        useUp("203.0.113.7");

        assertThat(grant(user, "203.0.113.7")).isNotEqualTo(200);
        assertThat(grant(user, "203.0.113.8")).isEqualTo(200);
    }

    @Test
    void allAddressesOfAConnectionAreOne() {
        TestUser user = ground.userWithLoginPassword("behind-ipv6");

        useUp("2001:db8:1:2::7");

        assertThat(grant(user, "2001:db8:1:2:ffff::8")).isNotEqualTo(200);
        assertThat(grant(user, "2001:db8:1:3::7")).isEqualTo(200);
    }

    private static void useUp(String address) {
        for (int entry = 0; entry < ENTRIES; entry++) {
            ForwardedGrant.status(tokens(), "nobody-" + entry, "wrong", address);
        }
    }

    private static int grant(TestUser user, String address) {
        return ForwardedGrant.status(tokens(), user.loginId(), user.loginPassword(), address);
    }

    private static URI tokens() {
        return URI.create(ground.realm().url() + "/protocol/openid-connect/token");
    }
}
