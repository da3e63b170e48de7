package io.github.dualpassword.passkey.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command that verifies an export of {@code DP_PASSKEY_PROOF}: a line for each row, and a status for all of them. */
public final class VerifyEvidence {

    private static final int ALL_HOLD = 0;
    private static final int SOME_DO_NOT = 1;
    private static final int NOT_READ = 2;

    private VerifyEvidence() {}

    /** @param arguments the file */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1) {
            out.println("Name the file with the exported rows of DP_PASSKEY_PROOF.");
            return NOT_READ;
        }
        try {
            return verify(Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8), out);
        } catch (IOException unreadable) {
            out.println("The file cannot be read: " + unreadable.getMessage());
            return NOT_READ;
        }
    }

    private static int verify(List<String> lines, PrintStream out) {
        List<Evidence> rows = EvidenceFile.read(lines);
        if (rows.isEmpty()) {
            out.println("The file has no rows.");
            return NOT_READ;
        }
        return rows.stream().filter(row -> !holds(row, out)).count() == 0 ? ALL_HOLD : SOME_DO_NOT;
    }

    private static boolean holds(Evidence row, PrintStream out) {
        Optional<String> fault = row.fault();
        out.println(row.id() + fault.map(": NOT VERIFIED. %s."::formatted).orElse(": verified"));
        return fault.isEmpty();
    }
}
