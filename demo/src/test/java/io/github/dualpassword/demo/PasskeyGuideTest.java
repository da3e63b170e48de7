package io.github.dualpassword.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demo of passkeys prints, in both languages, names what is on the pages, and what is in both READMEs. */
class PasskeyGuideTest {

    private static final Path PROJECT = Path.of("..");
    private static final String COMMAND = "./run.sh set dual-password.passkey.cool-down-minutes 1";

    private final String guide = Guide.text(
            DemoProfile.PHISHING_RESISTANT,
            DemoPorts.of(Map.of("INBOX_PORT", "9082")),
            Duration.ZERO,
            "admin",
            "admin",
            SampleUser.of(PROJECT),
            Path.of("home"));

    @Test
    void itIsPrintedInBothLanguages() {
        assertThat(guide).contains("Try first", "最初にお試しください", "acr phr", "acr は phr");
        assertThat(guide.split("http://localhost:9082/codes", -1))
                .as("where the codes are: at the top, and in each language")
                .hasSize(4);
        assertThat(guide.split(COMMAND, -1)).hasSize(3);
        assertThat(guide).contains("register a passkey, and on pages of master users");
    }

    /** Users and tokens are introduced by what they are for in this profile. */
    @Test
    void nothingOfOtherProfilesIsSaid() {
        assertThat(guide)
                .contains("registered by user01: a code registers a passkey", "master01 registers one")
                .doesNotContain("transfers and payees", "an approval is refused", "by a mailed code", "by certificate");
    }

    @Test
    void whatIsToBePressedIsOnThePages() throws IOException {
        Properties pages = bundle("authenticators/src/main/resources/theme-resources/messages/messages_ja.properties");
        Properties portal = bundle("sample-portal/src/main/resources/messages/portal.properties");

        assertThat(guide)
                .contains(
                        pages.getProperty("dualPasswordCreatePasskeyButton"),
                        pages.getProperty("dualPasswordPasskeyUse"),
                        portal.getProperty("refused.register-passkey"),
                        portal.getProperty("administration.user-passwords"),
                        pages.getProperty("dualPasswordGoOn"),
                        portal.getProperty("confirm.approve").replace("{0}", portal.getProperty("level.PHR")),
                        portal.getProperty("administration.register-passkey"),
                        portal.getProperty("administration.revoke-passkeys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void bothReadmesHaveTheSameCommands(String page) throws IOException {
        assertThat(Files.readString(PROJECT.resolve(page)))
                .contains("DEMO_PROFILE=phishing-resistant ./run.sh demo", COMMAND, "http://localhost:8082/codes");
    }

    private static Properties bundle(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(PROJECT.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
