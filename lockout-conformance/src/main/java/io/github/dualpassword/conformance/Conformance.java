package io.github.dualpassword.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * {@code java -jar lockout-conformance-…-all.jar DRIVER [--result FILE] [--this-target-is-mine]}. Ends with 0 when nothing was
 * found, 1 when something was, 2 when it could not be measured.
 */
public final class Conformance {

    private static final String MINE = "--this-target-is-mine";

    private Conformance() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        List<String> words = new ArrayList<>(arguments);
        boolean mine = words.remove(MINE);
        int result = words.indexOf("--result");
        if (words.size() != (result < 0 ? 1 : 3) || result == 0 || result == 2) {
            out.println("java -jar lockout-conformance.jar DRIVER [--result FILE] [" + MINE + "]");
            return 2;
        }
        Driver driver;
        Accounts accounts;
        try {
            driver = Driver.read(Path.of(words.get(0)));
            accounts = Accounts.read(driver.users());
        } catch (IOException | IllegalArgumentException e) {
            out.println("The driver cannot be used: " + e.getMessage());
            return 2;
        }
        if (!driver.loopback() && !mine) {
            out.println(driver.start().getHost() + " is not this machine. This program guesses passwords and suspends"
                    + " accounts: run it against a server of your own only, and say so by " + MINE + ".");
            return 2;
        }
        Result measured = new Run(driver, accounts).carryOut();
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(measured);
        if (result > 0) {
            Files.writeString(Path.of(words.get(2)), json + "\n");
        }
        out.println(json);
        if (measured.endedEarly() != null) {
            return 2;
        }
        return measured.findings().isEmpty() ? 0 : 1;
    }
}
