package io.github.dualpassword.testground;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

@Tag(TestGround.TWO_NODES)
class TwoNodesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster()).withRealm(SmallRealm.file());

    @Test
    void aSessionBegunOnOneNodeGoesOnOnTheOther() {
        Tokens login = ground.realm(1).client().logIn(SmallRealm.USER, SmallRealm.PASSWORD);

        assertThat(ground.realm(0).client().refresh(login.refreshToken()).granted())
                .isTrue();
        assertThat(login.idToken().get("iss").asText())
                .isEqualTo(ground.realm(0).url().toString());
    }

    @Test
    void aVisitorStaysWithOneNode() {
        String validations = "keycloak_credentials_password_hashing_validations_total";
        double before = ground.realm(0).metric(validations, Map.of());

        ground.realm(1).client().logIn(SmallRealm.USER, SmallRealm.PASSWORD);

        assertThat(ground.realm(0).metric(validations, Map.of())).isEqualTo(before);
        assertThat(ground.realm(1).metric(validations, Map.of())).isPositive();
    }

    @Test
    void aBrowserVisitsTheFirstNode() {
        Window window = ground.window();
        AuthorizationRequest request = ground.client().authorization();
        window.open(request.url());
        window.logIn(SmallRealm.USER, SmallRealm.PASSWORD);

        assertThat(window.awaitApplication().state()).contains(request.state());
    }

    @Test
    void aRealmHasOneTimeOnBothNodes() {
        Instant moment = Instant.parse("2015-07-31T15:00:00Z");
        ground.realm().standClockAt(moment);
        try {
            assertThat(ground.realm().onEachNode())
                    .hasSize(2)
                    .allSatisfy(realm -> assertThat(time(realm)).isEqualTo(moment));
        } finally {
            ground.realm().resetClock();
        }
        assertThat(ground.realm().onEachNode())
                .hasSize(2)
                .allSatisfy(realm -> assertThat(time(realm)).isAfter(moment.plus(Duration.ofDays(365))));
    }

    @Test
    void mailOfBothNodesArrives() {
        String user = ground.realm().userId(SmallRealm.USER);
        for (TestRealm realm : ground.realm().onEachNode()) {
            realm.admin().put(realm.path("/users/" + user + "/send-verify-email"), null);
        }

        assertThat(ground.mail().awaitTo("user01@sample.example", 2, 10_000)).isTrue();
    }

    private static Instant time(TestRealm realm) {
        return Instant.ofEpochMilli(JsonHttp.send(JsonHttp.request(URI.create(realm.url() + "/test-clock"))
                        .build())
                .orFail()
                .json()
                .get("millis")
                .longValue());
    }
}
