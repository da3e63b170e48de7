package io.github.dualpassword.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.server.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who comes to this project clones it, types {@code ./run.sh demo}, and has confirmed a transfer some minutes later: two commands,
 * and no question is asked on the way. What was committed last is what is cloned.
 */
@Tag("long")
class NewcomerTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @TempDir
    private Path home;

    private Process demo;

    @AfterEach
    void endDemo() throws InterruptedException {
        if (demo != null) {
            List<ProcessHandle> all = demo.descendants().toList();
            all.forEach(ProcessHandle::destroy);
            demo.destroy();
            demo.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void twoCommandsLeadToAConfirmedTransfer() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Path clone = home.resolve("clone");
        Process cloning = command(home, "clone.txt", "git", "clone", "--quiet", PROJECT.toString(), clone.toString())
                .start();
        assertThat(cloning.waitFor()).as(read("clone.txt")).isZero();

        String portal = String.valueOf(Ports.free());
        ProcessBuilder command = command(clone, "demo.txt", "./run.sh", "demo");
        command.environment().put("PORTAL_PORT", portal);
        for (String port : List.of("KEYCLOAK_PORT", "INBOX_PORT", "SMTP_PORT")) {
            command.environment().put(port, String.valueOf(Ports.free()));
        }
        demo = command.start();
        String address = "http://localhost:" + portal + "/";
        Condition.await(
                "the demo says where its portal is",
                PATIENCE,
                () -> !demo.isAlive() || read("demo.txt").contains(address));
        assertThat(demo.isAlive()).as(read("demo.txt")).isTrue();
        Instant up = Instant.now();

        try (Browser browser = Browser.started();
                Window window = browser.open(Look.JAPANESE)) {
            transfer(window, address);
            assertThat(window.page().url()).contains("/transfer/done");
        }
        System.out.printf(
                "From the clone to the demo: %d s; to the first confirmed transfer: %d s%n",
                Duration.between(begin, up).toSeconds(),
                Duration.between(begin, Instant.now()).toSeconds());
    }

    private static void transfer(Window window, String portal) {
        Page page = window.page();
        page.navigate(portal + "oauth2/authorization/keycloak");
        window.logIn("user01", "Login-user01");
        page.waitForURL(url -> url.startsWith(portal));
        page.navigate(portal + "transfer");
        page.locator("#payee").selectOption(new SelectOption().setIndex(1));
        page.locator("#amount").fill("120000");
        page.locator("#purpose").fill("No. 1");
        page.locator("main form button.primary").click();
        page.locator("form[action$='/transfer/approve'] button").click();
        page.locator("#confirmation-password").fill("Confirm-user01");
        page.locator("[name=confirm]").click();
        page.waitForURL(url -> url.contains("/transfer/done"));
    }

    /** Without anything to read from: a question would be answered by nobody. */
    private ProcessBuilder command(Path directory, String output, String... words) {
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(output).toFile());
    }

    private String read(String output) {
        try {
            return Files.readString(home.resolve(output));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
