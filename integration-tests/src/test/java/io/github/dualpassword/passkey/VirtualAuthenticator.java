package io.github.dualpassword.passkey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

import io.github.dualpassword.testground.browser.Window;

/** An authenticator of a browser window, which says yes at once. Nothing is left of it when the window closes. */
final class VirtualAuthenticator {

    private VirtualAuthenticator() {}

    static void in(Window window) {
        CDPSession browser = window.page().context().newCDPSession(window.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("hasResidentKey", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
