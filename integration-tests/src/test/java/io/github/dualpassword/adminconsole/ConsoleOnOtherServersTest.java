package io.github.dualpassword.adminconsole;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Both JARs in servers that are started as in production: below another path, and on the oldest Keycloak that is supported. */
@Tag("admin-console")
@Tag("long")
class ConsoleOnOtherServersTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String REALM = "two-stage";
    private static final String STAFF = "staff";
    private static final String PASSWORD = "Login-staff";

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(
                        "below a path",
                        ServerOptions.h2()
                                .buildArgument("--http-relative-path=/auth")
                                .buildArgument("--http-management-relative-path=/"),
                        "/auth"),
                Arguments.of("26.7.0", ServerOptions.h2().keycloakVersion("26.7.0"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void thePagesAreThere(String kind, ServerOptions.Builder options, String path) {
        try (StockServer server = StockServer.started(
                options.providers(Providers.EXTENSION_AND_SAMPLE_STEPS).build())) {
            URI address = URI.create(server.baseUrl() + path);
            addRealm(AdminApi.of(address));

            StaffConsole console = StaffConsole.signedIn(ground.window(Look.ENGLISH), address, REALM, STAFF, PASSWORD);

            assertThat(console.open("/suspended-users").heading()).isEqualTo("Suspended users");
            assertThat(console.part("nothing")).isVisible();
            assertThat(console.open("/users").heading()).isEqualTo("Users");
            assertThat(console.part("version")).hasCount(0);
            assertThat(console.faults()).isEmpty();
        }
    }

    private static void addRealm(AdminApi admin) {
        ObjectNode realm = RealmFile.profile(REALM).json();
        realm.put("adminTheme", StaffConsole.THEME);
        realm.withArrayProperty("users")
                .addObject()
                .put("username", STAFF)
                .put("enabled", true)
                .put("lastName", "データ花子")
                .putPOJO("credentials", List.of(Map.of("type", "password", "value", PASSWORD)))
                .putPOJO("clientRoles", Map.of("realm-management", List.of("realm-admin")));
        admin.post("/realms", realm);
    }
}
