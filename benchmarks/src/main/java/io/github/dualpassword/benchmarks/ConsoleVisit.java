package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * A browser that visits the Admin Console of a realm: first without any memory, then again with what it has kept of the pages, but
 * signed out.
 */
final class ConsoleVisit implements AutoCloseable {

    static final String STAFF = "staff";
    static final String PASSWORD = "Login-staff";

    private static final String USERS_ENTRY = "[data-testid=nav-item-users]";
    private static final String USER = "many-001";

    /** A slow machine is measured, too. */
    private static final double PATIENCE_MILLIS = 120_000;

    /** What somebody waits for, one after the other. */
    enum Step {
        OPENED("address entered, to the login page"),
        SIGNED_IN("login page sent, to the navigation"),
        LISTED("Users chosen, to the list"),
        SHOWN("user chosen, to the user's page");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What a step has taken.
     *
     * @param requests that went over the network; what the browser had kept is not among them
     * @param bytes that came over it, compressed as they come, with headers
     */
    record Cost(double millis, int requests, long bytes) {}

    private final Window window;
    private final URI console;
    private int requests;
    private long bytes;

    ConsoleVisit(Browser browser, TestRealm realm) {
        window = browser.open(Look.ENGLISH);
        console = URI.create(realm.server().baseUrl() + "/admin/" + realm.name() + "/console/");
        window.page().setDefaultTimeout(PATIENCE_MILLIS);
        CDPSession network = window.page().context().newCDPSession(window.page());
        network.send("Network.enable");
        network.on("Network.loadingFinished", this::count);
    }

    /** What the browser had kept comes with nothing over the network. */
    private void count(JsonObject event) {
        long received = event.get("encodedDataLength").getAsLong();
        bytes += received;
        requests += received > 0 ? 1 : 0;
    }

    /** Signs in and goes to a user, as somebody who is signed out. */
    Map<Step, Cost> pass() {
        Page page = window.page();
        page.navigate("about:blank");
        page.context().clearCookies();
        Map<Step, Cost> costs = new EnumMap<>(Step.class);
        costs.put(Step.OPENED, cost(() -> {
            window.open(console);
            page.locator("input[name=password]").waitFor();
        }));
        costs.put(Step.SIGNED_IN, cost(() -> {
            window.logIn(STAFF, PASSWORD);
            page.locator(USERS_ENTRY).waitFor();
        }));
        page.locator("main h1").first().waitFor();
        costs.put(Step.LISTED, cost(() -> {
            page.locator(USERS_ENTRY).click();
            page.locator("table a").getByText(USER).waitFor();
        }));
        costs.put(Step.SHOWN, cost(() -> {
            page.locator("table a").getByText(USER).click();
            page.getByTestId("username").waitFor();
        }));
        return costs;
    }

    private Cost cost(Runnable step) {
        int requestsBefore = requests;
        long bytesBefore = bytes;
        long begin = System.nanoTime();
        step.run();
        double millis = (System.nanoTime() - begin) / 1e6;
        return new Cost(millis, requests - requestsBefore, bytes - bytesBefore);
    }

    @Override
    public void close() {
        window.close();
    }
}
