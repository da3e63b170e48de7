package io.github.dualpassword.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What pages show, written down for whoever writes a manual. */
final class ManualDrafts {

    static final boolean ARE_WANTED = Boolean.getBoolean("manual.draft");

    private static final Path DIRECTORY = Path.of("target/manual-drafts");

    private ManualDrafts() {}

    static void write(String document, String language, String name, String content) {
        try {
            Path directory = Files.createDirectories(DIRECTORY.resolve(document).resolve(language));
            Files.writeString(directory.resolve(name + ".yaml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
