package io.github.dualpassword.otp.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.dualpassword.policy.PushHosts;

/**
 * Where a push service takes messages for one phone. Whoever knows the address can have it called: it is never logged.
 *
 * @param host in lower case
 * @param target path and query
 */
record PushEndpoint(String host, int port, String target) {

    /** Of the whole address, in characters. */
    static final int MAX_LENGTH = 1_024;

    private static final String SCHEME = "https";

    /** Nothing that anybody could read as the end of a line, or as another address. */
    private static final Pattern PRINTABLE = Pattern.compile("[!-~&&[^\\\\\"<>^`{|}]]+");

    /** Two slashes would be read as the beginning of another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)");

    /**
     * Reads what a browser has said.
     *
     * @param hosts that may be called
     * @return empty for everything but https, at such a host, at the default port or one that the list names with it
     */
    static Optional<PushEndpoint> read(String text, PushHosts hosts) {
        if (text.length() > MAX_LENGTH || !PRINTABLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return of(new URI(text)).filter(endpoint -> hosts.allow(endpoint.host(), endpoint.port()));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<PushEndpoint> of(URI address) {
        boolean isPlain = SCHEME.equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && PATH.matcher(address.getRawPath()).lookingAt();
        return isPlain
                ? Optional.of(new PushEndpoint(
                        address.getHost().toLowerCase(Locale.ROOT),
                        address.getPort() < 0 ? PushHosts.DEFAULT_PORT : address.getPort(),
                        address.getRawPath()
                                + Optional.ofNullable(address.getRawQuery())
                                        .map("?"::concat)
                                        .orElse("")))
                : Optional.empty();
    }

    /** The origin of the address (RFC 6454, 6.2): for whom an authorization is (RFC 8292, 2). */
    String origin() {
        String name = SCHEME + "://" + host;
        return port == PushHosts.DEFAULT_PORT ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return "PushEndpoint[" + host + "]";
    }
}
