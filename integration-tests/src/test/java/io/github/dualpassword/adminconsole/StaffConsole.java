package io.github.dualpassword.adminconsole;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import io.github.dualpassword.testground.browser.Window;

/** The Admin Console of a realm in a window, with somebody signed in, and what went wrong in it. */
final class StaffConsole {

    /** The theme with the pages of bank staff. */
    static final String THEME = "dual-password-admin";

    private static final String NAV = ".keycloak__page_nav__nav nav";
    private static final int BAD_REQUEST = 400;
    private static final double PATIENCE_MILLIS = 15_000;

    private final Window window;
    private final URI address;
    private final String realm;
    private final List<String> faults = new ArrayList<>();

    private StaffConsole(Window window, URI server, String realm) {
        this.window = window;
        this.address = URI.create(server + "/admin/" + realm + "/console/");
        this.realm = realm;
        Page page = window.page();
        page.onPageError(fault -> faults.add("script: " + fault));
        page.onConsoleMessage(this::note);
        page.onResponse(this::note);
    }

    /** @param server address of Keycloak, with its relative path */
    static StaffConsole signedIn(Window window, URI server, String realm, String loginId, String password) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        StaffConsole console = new StaffConsole(window, server, realm);
        window.open(console.address);
        window.logIn(loginId, password);
        console.nav().waitFor();
        return console;
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            faults.add("console: " + message.text());
        }
    }

    private void note(Response response) {
        if (response.status() >= BAD_REQUEST) {
            faults.add("HTTP " + response.status() + ": " + response.request().method() + " " + response.url());
        }
    }

    /** Errors of scripts, on the browser's console, and of requests, since it was opened. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    Page page() {
        return window.page();
    }

    Window window() {
        return window;
    }

    Locator nav() {
        return page().locator(NAV);
    }

    /**
     * Goes to a page of the realm by its address, such as {@code /users}, and waits until it has come: its heading is another than
     * the one before, or its tab is the selected one.
     */
    StaffConsole open(String path) {
        String hash = "#/" + realm + path;
        page().evaluate("document.querySelectorAll('main h1').forEach(heading => heading.dataset.left = '')");
        page().navigate(address + hash);
        page().locator("main h1:not([data-left]), main a[aria-selected=true][href='" + hash + "']")
                .first()
                .waitFor();
        return this;
    }

    /** Goes to our tab of a user. */
    StaffConsole openTabOf(String userId) {
        page().navigate(address + "#/" + realm + "/users/" + userId + "/banking-credentials");
        card("login").waitFor();
        return this;
    }

    /** A card of our tab: login, confirmation, otp or service. */
    Locator card(String name) {
        return part("card-" + name);
    }

    /** Something of ours on the page, by its test id. */
    Locator part(String name) {
        return page().getByTestId("dual-password-" + name);
    }

    void confirm() {
        part("confirm").click();
    }

    /** The heading of the page. */
    String heading() {
        return page().locator("main h1").first().textContent();
    }
}
