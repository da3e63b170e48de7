package io.github.dualpassword.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.page.MailFrame;

import static org.assertj.core.api.Assertions.assertThat;

class MailKindTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/theme-resources/templates");

    @ParameterizedTest
    @EnumSource
    void everyKindHasABody(MailKind kind) {
        assertThat(TEMPLATES.resolve("mail").resolve(kind.template())).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "text"})
    void thereIsAFrameForProgramsThatShowHtmlAndForThoseThatDoNot(String form) {
        assertThat(TEMPLATES.resolve(form).resolve(MailFrame.TEMPLATE)).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsId(MailKind kind) {
        assertThat(MailKind.byId(kind.id())).contains(kind);
    }

    @Test
    void aKindOfALaterVersionIsNotKnown() {
        assertThat(MailKind.byId("of-a-later-version")).isEmpty();
    }

    /** Banks teach their customers never to follow a link in a mail to a page that asks for a password. */
    @Test
    void noTemplateOfAMailHasALink() throws Exception {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(path -> Stream.of("html", "text", "mail")
                                    .anyMatch(folder -> path.getParent().endsWith(folder))))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContainIgnoringCase("href", "http"));
        }
    }
}
