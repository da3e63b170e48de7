package io.github.dualpassword.setup;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.EmptyProfile;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank staff are told of each way round as soon as somebody opens it, and no longer once it is closed. */
class SetUpCheckRouteTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withRealm(EmptyProfile.file());

    @BeforeAll
    static void addUnusedFlow() {
        RealmWithWaysRound.addStockFlow(ground.realm());
        assertThat(findings(ground.realm())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWayRoundIsToldWithItsPlaceUntilItIsClosed(WayRound way) {
        way.open(ground.realm());
        JsonNode open = findings(ground.realm());
        way.close(ground.realm());

        assertThat(open).anyMatch(way::isToldBy);
        assertThat(findings(ground.realm())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-stage", "one-stage"})
    void aProfileAsImportedHasNothingWrongButItsSampleUsers(String profile) {
        try (TestRealm realm = ground.importRealm(RealmFile.profile(profile), "checked-" + profile)) {
            assertThat(findings(realm)).singleElement().satisfies(finding -> {
                assertThat(finding.get("code").asText()).isEqualTo("sample-users");
                assertThat(finding.get("severity").asText()).isEqualTo("warning");
            });
        }
    }

    private static JsonNode findings(TestRealm realm) {
        return realm.admin().get(realm.path("/dual-password/set-up-check"));
    }
}
