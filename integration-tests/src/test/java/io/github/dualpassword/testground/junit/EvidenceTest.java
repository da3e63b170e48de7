package io.github.dualpassword.testground.junit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTest {

    @Test
    void aFailureSaysWhereLogAndScreenshotLie(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(directory.resolve("all.log"), "before the test\nduring the test\n");
        LogPart duringTheTest = new LogPart(log, "before the test\n".length());
        AssertionError failure = new AssertionError("as it must");

        try (Browser browser = Browser.started()) {
            Windows windows = new Windows();
            windows.add(browser.open(Look.JAPANESE)).open(URI.create("data:text/html,%3Cinput%20type=password%3E"));

            assertThat(new Evidence("EvidenceTest.sample").of(failure, List.of(duringTheTest), windows))
                    .hasMessageStartingWith("as it must")
                    .hasMessageContaining(kept("server.log").toString())
                    .hasMessageContaining(kept("window-1.png").toString())
                    .hasCause(failure);
        }
        assertThat(kept("server.log")).hasContent("during the test\n");
        assertThat(kept("window-1.png")).isNotEmptyFile();
    }

    @Test
    void aPictureLeavesOutWhatAPageShowsOnce(@TempDir Path directory) throws IOException {
        try (Browser browser = Browser.started();
                Window window = browser.open(Look.JAPANESE)) {
            window.page().setContent("<code data-one-time-secret style='display:block;width:9em'>secret</code>");
            byte[] one = Files.readAllBytes(window.screenshot(directory.resolve("one.png")));
            window.page().setContent("<code data-one-time-secret style='display:block;width:9em'>others</code>");
            byte[] other = Files.readAllBytes(window.screenshot(directory.resolve("other.png")));
            window.page().setContent("<code style='display:block;width:9em'>others</code>");
            byte[] open = Files.readAllBytes(window.screenshot(directory.resolve("open.png")));

            assertThat(other).isEqualTo(one).isNotEqualTo(open);
        }
    }

    private static Path kept(String name) {
        return Path.of("target/failures/EvidenceTest.sample", name).toAbsolutePath();
    }
}
