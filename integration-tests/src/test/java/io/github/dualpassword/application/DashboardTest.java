package io.github.dualpassword.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** What the dashboard and the alarms of the guide ask of Keycloak's own metrics is on the page of a server. */
class DashboardTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final Pattern OF_KEYCLOAK = Pattern.compile("\\b(?:agroal|http|jvm|keycloak|process)_[a-z_]+\\b");

    @Test
    void everyMetricOfKeycloakIsOnThePage() throws IOException {
        new Journeys(ground.realm()).logIn(ground.user("seen-by-the-dashboard"));
        String page = ground.realm().server().metrics().page();

        List<String> named = Stream.of("dashboard.json", "alarms.yaml")
                .flatMap(file ->
                        OF_KEYCLOAK.matcher(read(EXAMPLES.resolve(file))).results())
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(page.lines()
                                .map(line -> line.split("[{ ]", 2)[0])
                                .collect(Collectors.toSet()))
                        .contains(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
