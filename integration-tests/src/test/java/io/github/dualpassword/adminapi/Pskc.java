package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** PSKC files among the tests of the extension. */
final class Pskc {

    private static final Path FILES = Path.of("..", "authenticators", "src", "test", "resources", "pskc");

    private Pskc() {}

    /** The text of one. */
    static String ofTools(String name) {
        try {
            return Files.readString(FILES.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
