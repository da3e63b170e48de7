package io.github.dualpassword.testproviders.hash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.keycloak.credential.CredentialModel;

/**
 * Which stored password was compared, a line each, in a file of the server: a count in memory dies with a server that is
 * killed.
 */
final class EvaluationJournal {

    /** In the server's directory of data. */
    private static final String FILE = "blocking-hashes.log";

    private EvaluationJournal() {}

    /** Written before the comparison, so that a comparison that nobody noted cannot be. */
    static void note(CredentialModel compared) {
        String line = compared.getId() + "\n";
        Path file = Path.of(System.getProperty("kc.home.dir"), "data", FILE);
        try {
            Files.write(
                    file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
