package io.github.dualpassword.adminconsole;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.junit.TestGround;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An administrator of all realms sees, and works on, the realm of the address. */
@Tag("admin-console")
@Tag("long")
class ConsoleOfSeveralRealmsTest {

    private static final String MASTER = "master";
    private static final String PAGE = "/suspended-users";
    private static final String OF_LOGGED_IN_REALM = "/users";

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    @BeforeEach
    void giveMasterThePages() {
        themeOfMaster(StaffConsole.THEME);
    }

    @AfterEach
    void takeThemAway() {
        themeOfMaster("");
    }

    @Test
    void whoeverTypesAnAddressSeesItsRealm() {
        StaffConsole console = StaffConsole.signedIn(
                ground.window(Look.ENGLISH),
                ground.server().baseUrl(),
                MASTER,
                AdminApi.ADMINISTRATOR,
                AdminApi.ADMINISTRATOR_PASSWORD);
        console.open(OF_LOGGED_IN_REALM);
        Locator entry = console.page().getByTestId("nav-item-suspended-users");
        assertThat(entry).hasCount(0);

        String address = "#/" + ground.realm().name() + PAGE;
        type(console, address);
        assertThat(entry).hasAttribute("href", address);
        assertThat(console.part("page")).hasText("Suspended users");

        type(console, "#/" + MASTER + OF_LOGGED_IN_REALM);
        assertThat(console.page().locator("main h1").first()).hasText("Users");
        assertThat(entry).hasCount(0);
    }

    private static void type(StaffConsole console, String address) {
        console.page().evaluate("hash => { location.hash = hash }", address);
    }

    private static void themeOfMaster(String theme) {
        AdminApi.of(ground.server().baseUrl())
                .put("/realms/" + MASTER, Map.of("adminTheme", theme))
                .orFail();
    }
}
