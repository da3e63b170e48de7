package io.github.dualpassword.setup;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Features of the server that open ways to become or change a user are reported as soon as the server has them. */
@Tag("long")
class ServerFeaturesAreReportedTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2InMemory()
                    .buildArgument("--features=token-exchange:v1,parameterized-scopes,token-exchange-delegation,"
                            + "client-admin-api:v2,scim-api"))
            .withProfile("two-stage", RealmFile::withoutUsers);

    @Test
    void eachIsReportedAndScimOnceTheRealmHasSwitchedItOn() {
        assertThat(codes()).containsExactlyInAnyOrder("legacy-token-exchange", "token-delegation", "admin-api-v2");

        ground.realm().update(json -> json.put("scimApiEnabled", true));

        assertThat(codes())
                .containsExactlyInAnyOrder("legacy-token-exchange", "token-delegation", "admin-api-v2", "scim-enabled");
    }

    private static Iterable<String> codes() {
        JsonNode findings = ground.realm().admin().get(ground.realm().path("/dual-password/set-up-check"));
        return findings.findValuesAsText("code");
    }
}
