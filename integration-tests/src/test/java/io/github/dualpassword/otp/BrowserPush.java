package io.github.dualpassword.otp;

import java.util.Base64;
import java.util.List;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.browser.Window;

/**
 * The part of Web Push that a browser without a screen has not, or has its maker's service for, which no test reaches: its user allows
 * notifications, it subscribes at the service of the tests, with keys of the browser's own cryptography, and its service worker is
 * handed what has come.
 */
record BrowserPush(Page page) {

    /** The endpoint is another one for each subscription, and none outlives the page. */
    private static final String SUBSCRIBING = """
            (() => {
              const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), one => one.charCodeAt(0));
              const text = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
                .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
              let answer = sessionStorage.getItem("notifications") ?? "default";
              Object.defineProperty(Notification, "permission", { get: () => answer });
              Notification.requestPermission = async () => {
                sessionStorage.setItem("notifications", "granted");
                return answer = "granted";
              };
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

    /** Runs the service worker in its page, with all that this has kept, and hands it a message: what it shows. */
    private static final String NOTIFIED = """
            async ([scope, message]) => {
              const shown = [];
              const listeners = {};
              const self = { addEventListener: (name, listener) => { listeners[name] = listener } };
              const registration = {
                scope,
                showNotification: async (title, { lang, body, tag }) => shown.push(`${lang} ${tag} ${title}: ${body}`),
              };
              (() => {
                @script@
              })();
              let work;
              listeners.push({ data: { json: () => JSON.parse(message) }, waitUntil: promise => { work = promise } });
              await work;
              return shown;
            }""";

    /** Before the page is opened. */
    static BrowserPush at(Window window, TestPushService service) {
        Page page = window.page();
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

    /** Language, kind, title and text of what the service worker shows of a message. */
    List<?> shown(String script, String scope, String message) {
        return (List<?>) page.evaluate(NOTIFIED.replace("@script@", script), List.of(scope, message));
    }
}
