package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.WebP;
import io.github.dualpassword.testground.browser.Window;

/**
 * {@code ./run.sh picture}: makes the pictures of the README anew, from a demo that runs: how a transfer is confirmed, and
 * the users whom a master user looks after. One picture for each language, written as WebP, which the browser makes.
 */
public final class Picture {

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final int WIDTH_OF_FORM = 720;
    private static final int WIDTH_OF_LIST = 1080;
    /** Both pages are as high, in relation to their width. */
    private static final double HEIGHT = 773.0 / 696;

    private static final double QUALITY = 0.8;

    /** Both pages beside each other on a plain ground. */
    private static final String BOTH = """
            <style>
            body { margin: 0; padding: 24px; background: #e4e9e7; width: 1464px; box-sizing: border-box; }
            div { display: flex; gap: 24px; }
            img { width: 696px; height: 773px; border: 1px solid #9aa5a0; box-sizing: border-box; }
            </style>
            <div><img src="data:image/png;base64,%s"><img src="data:image/png;base64,%s"></div>
            """;

    private Picture() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]).resolve("docs/pictures"));
        DemoPorts ports = DemoPorts.of(System.getenv());
        List<SampleUser> users = SampleUser.of(Path.of(arguments[0]));
        try (Browser browser = Browser.started()) {
            for (String language : LANGUAGES) {
                String confirmation = encoded(confirmation(browser, ports, named(users, "user01"), language));
                String members = encoded(members(browser, ports, named(users, "master01"), language));
                Path file = directory.resolve("demo." + language + ".webp");
                Files.write(file, webp(browser, BOTH.formatted(confirmation, members)));
                System.out.println(file + ": " + Files.size(file) / 1024 + " KiB");
            }
        }
    }

    /** The page that asks for the confirmation password of a transfer. */
    private static byte[] confirmation(Browser browser, DemoPorts ports, SampleUser user, String language) {
        try (Window window = signedIn(browser, ports, user, look(language, WIDTH_OF_FORM))) {
            window.page().navigate("http://localhost:" + ports.portal() + "/transfer");
            window.page().locator("#payee").selectOption(new SelectOption().setIndex(1));
            window.page().locator("#amount").fill("120000");
            window.page().locator("#purpose").fill(language.equals("ja") ? "11月分" : "November");
            window.page().locator("main form button.primary").click();
            window.page().locator("form[action$='/transfer/approve'] button").click();
            window.page().locator("#confirmation-password").waitFor();
            return picture(window);
        }
    }

    /** The list of the users of a contract. */
    private static byte[] members(Browser browser, DemoPorts ports, SampleUser user, String language) {
        try (Window window = signedIn(browser, ports, user, look(language, WIDTH_OF_LIST))) {
            window.page().navigate("http://localhost:" + ports.portal() + "/administration");
            window.page().locator("form[action*='stop-release'] button").click();
            window.page().locator("tr[data-user]").first().waitFor();
            return picture(window);
        }
    }

    private static Window signedIn(Browser browser, DemoPorts ports, SampleUser user, Look look) {
        Window window = browser.open(look);
        window.page().navigate("http://localhost:" + ports.portal() + "/oauth2/authorization/keycloak");
        window.logIn(user.loginId(), user.loginPassword());
        window.page().waitForURL(address -> address.startsWith("http://localhost:" + ports.portal() + "/"));
        return window;
    }

    private static Look look(String language, int width) {
        return new Look(language, width, (int) Math.round(width * HEIGHT), false, true);
    }

    private static byte[] webp(Browser browser, String html) {
        try (Window window = browser.open(new Look("en", 1464, 821, false, true))) {
            window.page().setContent(html);
            return WebP.of(window, picture(window), QUALITY);
        }
    }

    private static byte[] picture(Window window) {
        return window.page().screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SampleUser named(List<SampleUser> users, String loginId) {
        return users.stream()
                .filter(user -> user.loginId().equals(loginId))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("There is no sample user " + loginId));
    }
}
