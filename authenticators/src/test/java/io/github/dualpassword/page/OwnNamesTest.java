package io.github.dualpassword.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The login pages take their look from names of this product: those of PatternFly change with the releases of Keycloak. Not
 * meant is the account console, a program whose look has no other handle.
 */
class OwnNamesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path THEME = RESOURCES.resolve("theme/dual-password/login/theme.properties");

    /** Names of PatternFly in any of its versions: pf-v5-c-button, --pf-v5-global--Color, pf-m-error, card-pf, login-pf. */
    private static final Pattern PATTERNFLY = Pattern.compile("(?<![a-z])pf-|-pf\\b");

    private static final Pattern CLASS_OF_KEYCLOAK = Pattern.compile("properties\\.(kc\\w+)");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(css|ftl|js|properties)"))
                    .filter(file -> !file.startsWith(RESOURCES.resolve("theme/dual-password/account")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noneIsPatternFlys(Path file) throws IOException {
        assertThat(PATTERNFLY.matcher(Files.readString(file)).results()).isEmpty();
    }

    @Test
    void styleSheetsTemplatesAndTheThemeAreAmongThem() throws IOException {
        assertThat(files()).contains(THEME).anyMatch(file -> file.toString().endsWith(".css"));
        assertThat(PATTERNFLY.matcher(".pf-v5-c-button").find()).isTrue();
        assertThat(PATTERNFLY.matcher("var(--pf-v5-global--Color--100)").find()).isTrue();
        assertThat(PATTERNFLY.matcher(".card-pf ").find()).isTrue();
    }

    /** Else Keycloak's markup would carry the parent's classes, for which there is no style sheet. */
    @Test
    void theThemeNamesEveryClassThatTemplatesAskFor() throws IOException {
        String theme = Files.readString(THEME);
        List<String> asked = Template.all().stream()
                .flatMap(template -> CLASS_OF_KEYCLOAK.matcher(template.text()).results())
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.toList());

        assertThat(asked).isNotEmpty().allMatch(name -> theme.contains("\n" + name + "="));
    }
}
