package io.github.dualpassword.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Codes from an implementation that has nothing to do with Keycloak or this project: the program {@code oathtool} of the OATH
 * Toolkit, told what time it is.
 */
public final class OathTool {

    private static final String PROGRAM = "oathtool";

    private OathTool() {}

    /**
     * Codes by time.
     *
     * @param algorithm such as {@code SHA256}
     * @param period seconds of a step
     * @param further how many steps beyond the first
     */
    public static List<String> totp(
            byte[] secret, String algorithm, int digits, int period, Instant moment, int further) {
        return codes(
                secret,
                "--totp=" + algorithm,
                "--digits=" + digits,
                "--time-step-size=" + period + "s",
                "--now=@" + moment.getEpochSecond(),
                "--window=" + further);
    }

    /** The code of a counter. */
    static String hotp(byte[] secret, int digits, long counter) {
        return codes(secret, "--hotp", "--digits=" + digits, "--counter=" + counter)
                .get(0);
    }

    private static List<String> codes(byte[] secret, String... options) {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(List.of(options));
        command.add(HexFormat.of().formatHex(secret));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(PROGRAM + " has failed: " + output);
            }
            return output.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The codes of tokens in these tests come from " + PROGRAM + ", which cannot be run here: install it"
                            + " (./run.sh test does so where there is apt-get; its package is called oathtool,"
                            + " elsewhere oath-toolkit)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
