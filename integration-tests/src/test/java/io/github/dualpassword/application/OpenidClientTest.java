package io.github.dualpassword.application;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/** An application in Node with the library {@code openid-client}, as the integrators' pages have it. */
@Tag("long")
class OpenidClientTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    /** The version that the page names. */
    private static final String LIBRARY = "openid-client@6.9.0";

    @TempDir
    private Path home;

    private ForeignProgram application;
    private Process node;
    private Visitor visitor;
    private String longKey;

    @BeforeEach
    void start() throws Exception {
        application = new ForeignProgram(home, URI.create("http://127.0.0.1:" + Ports.free()));
        application.register(ground.realm());
        longKey = addLongKey();
        Files.writeString(home.resolve("package.json"), "{\"private\": true}");
        Files.writeString(home.resolve("openid-client.mjs"), application.example("openid-client.mjs", ground.realm()));
        application.run("npm", "install", "--no-audit", "--no-fund", LIBRARY);
        node = application.start(Map.of("CLIENT_SECRET", ForeignProgram.SECRET), "node", "openid-client.mjs");
        visitor = ground.client().visitor();
    }

    @AfterEach
    void stop() throws InterruptedException {
        node.destroy();
        node.waitFor();
        ground.realm().admin().delete(longKey);
    }

    /** The library takes no signature by a key as short as those of the tests' realms. @return its path */
    private static String addLongKey() {
        String components = ground.realm().path("/components");
        ground.realm()
                .admin()
                .post(
                        components,
                        Map.of(
                                "name",
                                "long key",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "providerId",
                                "rsa-generated",
                                "config",
                                Map.of("keySize", List.of("2048"), "priority", List.of("1000"))));
        return components
                + "/"
                + ground.realm()
                        .admin()
                        .get(components + "?name=long%20key")
                        .get(0)
                        .get("id")
                        .asText();
    }

    @Test
    void aTransactionThatWasShownIsConfirmedOnce() {
        TestUser user = ground.user("openid-client-confirms");
        assertThat(signIn(user).text()).isEqualTo("Signed in: " + user.loginId());

        Page page = visitor.open(application.address().resolve("/confirm"));

        assertThat(page.document().select("#transaction-payee").text()).isEqualTo("Sample Metal");
        Page executed = page.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        assertThat(executed.text()).isEqualTo("Executed: T-1");
        assertThat(visitor.open(executed.address()).text()).isEqualTo("Not confirmed: no open request");
    }

    @Test
    void aRefusalIsToldByItsDescription() {
        signIn(ground.user("openid-client-gives-up"));

        Page back = visitor.open(application.address().resolve("/confirm")).press("cancel");

        assertThat(back.text()).isEqualTo("Not confirmed: confirmation_cancelled");
    }

    @Test
    void aProcedureIsOpenedAndLeft() {
        signIn(ground.user("openid-client-changes"));

        Page procedure = visitor.open(application.address().resolve("/change-passwords"));

        assertThat(procedure.has("input[type=password]")).isTrue();
        assertThat(procedure.press("cancel-aia").text()).isEqualTo("Not finished.");
    }

    private Page signIn(TestUser user) {
        return visitor.open(application.address().resolve("/sign-in")).logIn(user.loginId(), user.loginPassword());
    }
}
