package io.github.dualpassword.page;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak takes the style sheets of a theme in place of those of its parent, not besides. */
class ThemesTest {

    private static final Path THEMES = Path.of("src/main/resources/theme");

    @Test
    void theThemeOfTheOneStageProfileHasTheStylesOfItsParentAndOneMore() throws IOException {
        assertThat(properties("dual-password-one-stage").getProperty("styles"))
                .isEqualTo(properties("dual-password").getProperty("styles") + " css/dual-password-one-stage.css");
    }

    private static Properties properties(String theme) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                THEMES.resolve(theme).resolve("login/theme.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
