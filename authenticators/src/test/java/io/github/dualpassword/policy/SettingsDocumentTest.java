package io.github.dualpassword.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/generated/settings.md} says what the code does, because it is written from it. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "generated", "settings.md");
    private static final String WRITE = "settings.write";
    private static final String COMMAND =
            "mvn test -pl authenticators -Dtest=SettingsDocumentTest -D" + WRITE + "=true";

    private static final String HEAD = """
            # Settings of a realm

            Every setting is an attribute of the realm. A missing attribute means its default. A wrong value counts as \
            the default too, is logged as an error and shown by the set-up check; the admin route \
            `PATCH /admin/realms/{realm}/dual-password/settings` and the import of a \
            realm refuse it.

            Generated from the code: `%s` writes this page anew.

            | Attribute | Default | Allowed | Effect |
            |---|---|---|---|
            """.formatted(COMMAND);

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String document = HEAD
                + Settings.all().stream().map(SettingsDocumentTest::row).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(DOCUMENT)
                .as("The table of settings is out of date. Write it anew with: %s", COMMAND)
                .hasContent(document);
    }

    private static String row(Setting<?> setting) {
        String byDefault = setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`";
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.attribute(), byDefault, cell(setting.allowed()), cell(setting.effect()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
