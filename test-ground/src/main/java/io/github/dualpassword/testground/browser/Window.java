package io.github.dualpassword.testground.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotAnimations;

import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.OidcClient;

/** One browser window, as a fresh person would open it. */
public final class Window implements AutoCloseable {

    /** Password fields, also while their content is shown by the button beside them, and what a page shows once. */
    private static final String SECRETS = "input[type=password], input[autocomplete*=password], input[name*=assword], "
            + io.github.dualpassword.testground.oidc.Page.SHOWN_ONCE;

    private final Page page;

    Window(Page page) {
        this.page = page;
    }

    /** The page in it, with everything Playwright can do. */
    public Page page() {
        return page;
    }

    public void open(URI address) {
        page.navigate(address.toString());
    }

    /** Shows a page that a visitor over plain HTTP was led to, with the styles and scripts of the server. */
    public void show(io.github.dualpassword.testground.oidc.Page visited) {
        String address = visited.address().toString();
        page.route(
                address::equals,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(visited.html())));
        open(visited.address());
    }

    /** Fills and sends the login page. */
    public void logIn(String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** Waits until the test application has got an answer, and reads it. */
    public AuthorizationResponse awaitApplication() {
        page.waitForURL(address -> address.startsWith(OidcClient.TEST_APP_REDIRECT.toString()));
        return AuthorizationResponse.of(URI.create(page.url()));
    }

    /** Writes a picture of the whole page (PNG), password fields and what is shown once covered. */
    public Path screenshot(Path file) {
        page.screenshot(covered().setPath(file));
        return file;
    }

    /** The same picture, written nowhere, without a caret and without what moves. */
    public byte[] picture() {
        return page.screenshot(covered().setAnimations(ScreenshotAnimations.DISABLED));
    }

    private Page.ScreenshotOptions covered() {
        return new Page.ScreenshotOptions()
                .setFullPage(true)
                .setMask(List.of(page.locator(SECRETS)))
                .setMaskColor("#b0b7c3");
    }

    @Override
    public void close() {
        page.context().close();
    }
}
