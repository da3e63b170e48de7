package io.github.dualpassword.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal while nothing answers at Keycloak's address. Port 9 is the discard service's and not in use. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "portal.client.issuer=http://127.0.0.1:9/realms/two-stage")
class KeycloakDownTest {

    @Value("${local.server.port}")
    private int port;

    @Test
    void whoWantsToSignInIsAskedToComeBackAndSeesNothingOfTheProgram() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/oauth2/authorization/keycloak"))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("ただいまお取り扱いできません。")
                .doesNotContain("Exception", "springframework", "java.", "127.0.0.1:9");
    }
}
