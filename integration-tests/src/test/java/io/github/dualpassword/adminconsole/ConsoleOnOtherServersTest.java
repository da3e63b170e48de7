package io.github.dualpassword.adminconsole;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Both JARs, and each alone, in servers that are built and started as in production, and on the oldest Keycloak that is supported. */
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
                options.providers(Providers.EXTENSION_AND_ADMIN_THEME).build())) {
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

    /** As after the theme's JAR was taken out: the realm still names it. */
    @Test
    void withoutItsPagesTheExtensionWorksAndTheConsoleIsKeycloaksOwn() {
        try (StockServer server = StockServer.started(
                ServerOptions.h2().providers(Providers.EXTENSION).build())) {
            AdminApi admin = AdminApi.of(server.baseUrl());
            addRealm(admin);

            StaffConsole console =
                    StaffConsole.signedIn(ground.window(Look.ENGLISH), server.baseUrl(), REALM, STAFF, PASSWORD);

            assertThat(console.open("/users").heading()).isEqualTo("Users");
            assertThat(console.part("no-extension")).hasCount(0);
            assertThat(console.page().getByTestId("nav-item-suspended-users")).hasCount(0);
            assertThat(console.faults()).isEmpty();
            assertThat(admin.get("/realms/" + REALM + "/dual-password/users?max=1")
                            .get("users"))
                    .hasSize(1);
            assertThat(admin.get("/realms/" + REALM + "/dual-password/set-up-check")
                            .findValuesAsText("severity"))
                    .doesNotContain("error");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "en, Keycloak Dual Password is not installed on this server, This page needs Keycloak Dual Password",
        "ja-JP, Keycloak Dual Passwordがインストールされていない, この画面にはKeycloak Dual Passwordが必要です"
    })
    void withoutTheExtensionThePagesSaySoAndKeycloaksOwnAreThere(String language, String notice, String page) {
        try (StockServer server = StockServer.started(
                ServerOptions.h2().providers(Providers.ADMIN_THEME).build())) {
            AdminApi admin = AdminApi.of(server.baseUrl());
            admin.post("/realms", withStaff(plainRealm()));
            letStaffInWithoutMailAddress(admin);

            StaffConsole console = StaffConsole.signedIn(
                    ground.window(Look.desktop(language)), server.baseUrl(), REALM, STAFF, PASSWORD);

            console.open("/users");
            assertThat(console.part("no-extension")).containsText(notice);
            assertThat(console.page().getByTestId("nav-item-suspended-users")).hasCount(0);
            console.page().locator("table a").getByText(STAFF).click();
            assertThat(console.page().getByTestId("credentials")).isVisible();
            assertThat(console.part("user-tab")).hasCount(0);
            for (String segment : List.of("suspended-users", "contracts", "bank-tokens", "banking-policy")) {
                console.page().navigate(server.baseUrl() + "/admin/" + REALM + "/console/#/" + REALM + "/" + segment);
                assertThat(console.part("nothing")).containsText(page);
            }
            console.page().reload();
            assertThat(console.part("nothing")).containsText(page);
            assertThat(console.part("no-extension")).isVisible();
            ground.screenshot(console.window(), "console-without-extension-" + language);
            assertThat(console.faults()).isEmpty();
        }
    }

    private static ObjectNode plainRealm() {
        ObjectNode realm = JsonHttp.JSON.createObjectNode();
        realm.put("realm", REALM).put("enabled", true).put("internationalizationEnabled", true);
        realm.putArray("supportedLocales").add("en").add("ja");
        return realm;
    }

    /** Keycloak's own user profile wants one, and asks for it at the first login. */
    private static void letStaffInWithoutMailAddress(AdminApi admin) {
        String path = "/realms/" + REALM + "/authentication/required-actions/VERIFY_PROFILE";
        admin.put(path, ((ObjectNode) admin.get(path)).put("enabled", false));
    }

    private static void addRealm(AdminApi admin) {
        admin.post("/realms", withStaff(RealmFile.profile(REALM).json()));
    }

    private static ObjectNode withStaff(ObjectNode realm) {
        realm.put("adminTheme", StaffConsole.THEME);
        realm.withArrayProperty("users")
                .addObject()
                .put("username", STAFF)
                .put("enabled", true)
                .put("lastName", "データ花子")
                .putPOJO("credentials", List.of(Map.of("type", "password", "value", PASSWORD)))
                .putPOJO("clientRoles", Map.of("realm-management", List.of("realm-admin")));
        return realm;
    }
}
