package io.github.dualpassword.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address at which the pages of a server begin: host name and port, and a path where the server has one.
 *
 * @param base beginning with {@code https://}, without a slash at its end
 */
public record ServerAddress(String base) {

    private static final int MAX_LENGTH = 255;

    /** What {@link #parse} accepts, in words. */
    public static final String ALLOWED =
            "an address that begins with https:// and a host name, with a port and a path where"
                    + " the server has them, at most " + MAX_LENGTH + " characters; empty for none";

    /** No user information, no query, nothing that would have to be escaped in a page. */
    private static final Pattern FORM = Pattern.compile(
            "https://(?:[A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*/?",
            Pattern.CASE_INSENSITIVE);

    /** The address that a text describes; nothing when it is none of a server. */
    public static Optional<ServerAddress> parse(String text) {
        return Optional.of(text)
                .filter(address -> address.length() <= MAX_LENGTH)
                .filter(address -> FORM.matcher(address).matches())
                .map(address -> new ServerAddress(
                        address.endsWith("/") ? address.substring(0, address.length() - 1) : address));
    }
}
