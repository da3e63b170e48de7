package io.github.dualpassword.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The container file is built as the guide builds the distribution, of an image that the bank names. */
class ContainerfileTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void itIsBuiltAsTheGuideBuildsTheDistribution() throws IOException {
        String build = "kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true --vault=keystore";

        assertThat(containerfile()).contains(build);
        assertThat(Files.readString(DOCS.resolve("administrators-guide/installation.md")))
                .contains(build);
    }

    @Test
    void itNamesNoImageAndNoRegistry() throws IOException {
        List<String> images = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(containerfile())
                .results()
                .map(from -> from.group(1))
                .toList();

        assertThat(images).containsExactly("${KEYCLOAK_IMAGE}", "${KEYCLOAK_IMAGE}");
        assertThat(containerfile()).contains("ARG KEYCLOAK_IMAGE\n").doesNotContain("KEYCLOAK_IMAGE=\"", "://");
    }

    /** What it copies is what the build makes, under whatever version. */
    @Test
    void itTakesTheJarsThatTheBuildMakes() throws IOException {
        assertThat(containerfile())
                .contains("COPY --chown=keycloak:keycloak --chmod=644 keycloak-dual-password-*.jar ");
        assertThat(Stream.of("authenticators/pom.xml", "admin-ui-theme/pom.xml")
                        .map(pom -> artifact(Path.of("..", pom))))
                .hasSize(2)
                .allMatch(artifact -> artifact.startsWith("keycloak-dual-password"));
    }

    private static String containerfile() throws IOException {
        return Files.readString(DOCS.resolve("examples/Containerfile"));
    }

    private static String artifact(Path pom) {
        try {
            return Pattern.compile("(?s)</parent>.*?<artifactId>([^<]+)</artifactId>")
                    .matcher(Files.readString(pom))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
