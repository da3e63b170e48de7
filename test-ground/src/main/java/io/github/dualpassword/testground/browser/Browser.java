package io.github.dualpassword.testground.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ClientCertificate;

import io.github.dualpassword.testground.certificate.IssuedCertificate;

/**
 * A real browser, started once for many tests; each test opens a window without any memory.
 *
 * <p>Not for parallel use: Playwright belongs to the thread that made it.
 */
public final class Browser implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    /** Of the file in which a certificate is handed over, which nobody keeps. */
    private static final String PASSWORD = "certificate";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final TestApplication application;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, TestApplication application) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.application = application;
    }

    /**
     * Starts the Chromium or Chrome on the PATH, else the one that Playwright has installed.
     *
     * @throws IllegalStateException saying what to install when there is neither
     */
    public static Browser started() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        TestApplication application = TestApplication.started();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--host-resolver-rules=" + application.hostResolverRule()));
        ChromiumProgram.onPath().ifPresent(options::setExecutablePath);
        try {
            return new Browser(playwright, playwright.chromium().launch(options), application);
        } catch (PlaywrightException e) {
            application.close();
            playwright.close();
            throw new IllegalStateException(
                    "No browser could be started: install Chromium (on Debian: apt-get install chromium-headless-shell"
                            + " fonts-noto-cjk) or put Chrome on the PATH",
                    e);
        }
    }

    /** A window with no cookies. The redirect address of the test application answers in it with an empty page. */
    public Window open(Look look) {
        BrowserContext context = chromium.newContext(look.options());
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Window(context.newPage());
    }

    /**
     * The same with a certificate, which is shown to the server under this address when it asks for one. The server's own
     * certificate is taken as it is. Such a window goes through a proxy of Playwright's, which does not find the test
     * application: what ends there is visited without a browser.
     */
    public Window open(Look look, URI server, IssuedCertificate certificate) {
        BrowserContext context = chromium.newContext(look.options()
                .setIgnoreHTTPSErrors(true)
                .setClientCertificates(List.of(new ClientCertificate(server.toString())
                        .setPfx(certificate.pkcs12("client", PASSWORD))
                        .setPassphrase(PASSWORD))));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Window(context.newPage());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        application.close();
    }
}
