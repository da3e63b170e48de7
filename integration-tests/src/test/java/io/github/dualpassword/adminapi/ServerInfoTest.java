package io.github.dualpassword.adminapi;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's Server Info tells which build of the extension is running. */
class ServerInfoTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @ParameterizedTest
    @CsvSource({
        "authenticator, dual-password-login-form",
        "required-action, change-passwords",
        "credential, confirmation-password",
        "dual-password-storage, jpa"
    })
    void aProviderShowsVersionAndBuild(String spi, String provider) {
        JsonNode info = ground.realm()
                .admin()
                .get("/serverinfo")
                .at("/providers/" + spi + "/providers/" + provider + "/operationalInfo");

        assertThat(info.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        // Sources that lie in no Git working tree have no build.
        assertThat(info.path("build").asText("0")).matches("[\\w.-]+");
    }
}
