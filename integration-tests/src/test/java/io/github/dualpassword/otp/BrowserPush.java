package io.github.dualpassword.otp;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.browser.Window;

/**
 * The part of Web Push that a browser has its maker's service for, which no test reaches: it subscribes at the service of the tests,
 * with keys of the browser's own cryptography, and hands its service worker what has come.
 */
record BrowserPush(Page page) {

    /** The endpoint is another one for each subscription, and none outlives the page. */
    private static final String SUBSCRIBING = """
            (() => {
              const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), one => one.charCodeAt(0));
              const text = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
                .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
              let current = null;
              PushManager.prototype.getSubscription = async () => current;
              PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
                const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
                const p256dh = text(await crypto.subtle.exportKey("raw", pair.publicKey));
                const auth = text(crypto.getRandomValues(new Uint8Array(16)));
                const endpoint = "@address@" + crypto.randomUUID();
                const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
                globalThis.receiver = JSON.stringify({ endpoint, p256dh, auth, jwk });
                return current = {
                  endpoint,
                  options: { applicationServerKey: bytes(applicationServerKey).buffer },
                  toJSON: () => ({ endpoint, expirationTime: null, keys: { p256dh, auth } }),
                  unsubscribe: async () => { current = null; return true },
                };
              };
            })()""";

    /** RFC 8291, by the cryptography of the browser. */
    private static final String DECRYPT = """
            async ([receiver, body]) => {
              const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), one => one.charCodeAt(0));
              const label = text => new TextEncoder().encode(text + "\\0");
              const { p256dh, auth, jwk } = JSON.parse(receiver);
              const curve = { name: "ECDH", namedCurve: "P-256" };
              const all = bytes(body);
              const salt = all.slice(0, 16);
              const sender = all.slice(21, 21 + all[20]);
              const encrypted = all.slice(21 + all[20]);
              const own = await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]);
              const other = await crypto.subtle.importKey("raw", sender, curve, false, []);
              const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: other }, own, 256);
              const derived = async (input, salt, info, bits) => crypto.subtle.deriveBits(
                { name: "HKDF", hash: "SHA-256", salt, info },
                await crypto.subtle.importKey("raw", input, "HKDF", false, ["deriveBits"]), bits);
              const info = new Uint8Array([...label("WebPush: info"), ...bytes(p256dh), ...sender]);
              const input = await derived(shared, bytes(auth), info, 256);
              const key = await crypto.subtle.importKey("raw",
                await derived(input, salt, label("Content-Encoding: aes128gcm"), 128), "AES-GCM", false, ["decrypt"]);
              const iv = await derived(input, salt, label("Content-Encoding: nonce"), 96);
              const record = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, encrypted));
              const end = record.lastIndexOf(2);
              return new TextDecoder().decode(record.slice(0, end));
            }""";

    private static final String NOTIFICATIONS =
            "async () => (await (await navigator.serviceWorker.getRegistration()).getNotifications())"
                    + ".map(one => `${one.lang} ${one.title}: ${one.body}`)";

    /** Before the page is opened, in whose window notifications are allowed. */
    static BrowserPush at(Window window, TestPushService service) {
        Page page = window.page();
        page.context().grantPermissions(List.of("notifications"));
        page.addInitScript(SUBSCRIBING.replace("@address@", service.address(TestPushService.TAKES, "")));
        return new BrowserPush(page);
    }

    /** What the page has subscribed with, as JSON. */
    String receiver() {
        return page.evaluate("globalThis.receiver").toString();
    }

    /** Where it wants to be told. */
    static String endpoint(String receiver) {
        return JsonParser.parseString(receiver)
                .getAsJsonObject()
                .get("endpoint")
                .getAsString();
    }

    String decrypted(String receiver, byte[] body) {
        return page.evaluate(
                        DECRYPT,
                        List.of(
                                receiver,
                                Base64.getUrlEncoder().withoutPadding().encodeToString(body)))
                .toString();
    }

    /** Hands a message to the service worker of a page, as the browser would that has decrypted it. */
    void deliver(String scope, String message) {
        CDPSession browser = page.context().newCDPSession(page);
        List<String> registrations = new CopyOnWriteArrayList<>();
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(one -> one.get("scopeURL").getAsString().equals(scope))
                        .map(one -> one.get("registrationId").getAsString())
                        .forEach(registrations::add));
        browser.send("ServiceWorker.enable");
        page.waitForCondition(() -> !registrations.isEmpty());
        JsonObject push = new JsonObject();
        push.addProperty("origin", scope.substring(0, scope.indexOf('/', "https://".length())));
        push.addProperty("registrationId", registrations.get(0));
        push.addProperty("data", message);
        browser.send("ServiceWorker.deliverPushMessage", push);
    }

    /** Language, title and text of those that are shown. */
    List<?> notifications() {
        return (List<?>) page.evaluate(NOTIFICATIONS);
    }

    void awaitNotifications(int count) {
        page.waitForCondition(() -> notifications().size() == count);
    }
}
