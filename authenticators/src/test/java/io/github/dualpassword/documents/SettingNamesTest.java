package io.github.dualpassword.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads of a setting can copy its name: it is written in full. */
class SettingNamesTest {

    private static final Path PROJECT = Path.of("..");
    private static final String PREFIX = "dual-password.";

    /** Other things than realms have a version, too, and tokens have a scope of that name. */
    private static final Set<String> OF_OTHERS = Set.of("dual-password.version", "dual-password.profile");

    /** A name without its prefix at the beginning of code in a text. */
    private static final Pattern SHORT = Pattern.compile("`("
            + Settings.all().stream()
                    .map(Setting::attribute)
                    .filter(name -> !OF_OTHERS.contains(name))
                    .map(name -> Pattern.quote(name.substring(PREFIX.length())))
                    .collect(Collectors.joining("|"))
            + "|permissions\\.\\*)[`=]");

    /** Decisions are of their day. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PROJECT.resolve("docs"));
                Stream<Path> guide = Files.list(PROJECT.resolve("docs/administrators-guide"));
                Stream<Path> top = Files.list(PROJECT)) {
            return Stream.of(pages, guide, top)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("CHANGELOG.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itIsWrittenInFull(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern(SHORT);
    }

    @Test
    void aShortNameIsFound() {
        assertThat("Set `reminder-days` or `masters-notice=always`.").containsPattern(SHORT);
        assertThat("Set `dual-password.reminder-days`.").doesNotContainPattern(SHORT);
    }
}
