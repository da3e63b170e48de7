package io.github.dualpassword.conformance;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * How to speak to one login form.
 *
 * @param start address that shows the form to somebody who is not signed in
 * @param form CSS selector of the form
 * @param userField name of the field for the login ID
 * @param passwordField name of the field for the password
 * @param accepted what the address of the redirect contains when, and only when, a password was accepted
 * @param limit wrong entries that suspend
 * @param suspension how long, if a suspension ends by itself
 * @param unlockTolerance how far from its time an end is looked for
 * @param restart command that restarts the server, state kept, and returns when it is stopped or has started again
 * @param users file of accounts, a line each: login ID, a comma, right password
 * @param bounds of a run
 */
public record Driver(
        URI start,
        String form,
        String userField,
        String passwordField,
        Pattern accepted,
        int limit,
        Optional<Duration> suspension,
        Duration unlockTolerance,
        Optional<String> restart,
        Path users,
        Bounds bounds) {

    /**
     * @param bursts bursts of guesses, each at an account of its own
     * @param guesses in a burst, all at once, one of them right
     * @param rounds of refusals that are compared
     * @param mostRequests after which the run ends
     * @param longest after which the run ends
     */
    public record Bounds(int bursts, int guesses, int rounds, int mostRequests, Duration longest) {}

    public static Driver read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Optional<Duration> suspension = Optional.ofNullable(lines.getProperty("suspension.seconds"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.strip())));
        return new Driver(
                URI.create(required(lines, "start")),
                required(lines, "form"),
                required(lines, "user.field"),
                required(lines, "password.field"),
                Pattern.compile(required(lines, "accepted")),
                number(lines, "limit", 0),
                suspension,
                Duration.ofSeconds(number(lines, "unlock.tolerance.seconds", 10)),
                Optional.ofNullable(lines.getProperty("restart.command")),
                file.toAbsolutePath().resolveSibling(required(lines, "users")),
                new Bounds(
                        number(lines, "bursts", 30),
                        number(lines, "guesses", 30),
                        number(lines, "rounds", 60),
                        number(lines, "most.requests", 10_000),
                        Duration.ofMinutes(number(lines, "most.minutes", 30))));
    }

    public Driver {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must say how many wrong entries suspend, 1 or more");
        }
        if (bounds.guesses() <= limit) {
            throw new IllegalArgumentException("guesses must be more than limit, or nothing can be told");
        }
    }

    /** Whether the target is this machine itself. */
    public boolean loopback() throws UnknownHostException {
        return InetAddress.getByName(start.getHost()).isLoopbackAddress();
    }

    private static String required(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The driver says nothing about '" + name + "'");
        }
        return value.strip();
    }

    private static int number(Properties lines, String name, int otherwise) {
        String value = lines.getProperty(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is not a number: " + value, e);
        }
    }
}
