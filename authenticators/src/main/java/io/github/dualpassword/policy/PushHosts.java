package io.github.dualpassword.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hosts to which this server sends Web Push: the address comes from a browser, so that nothing else keeps whoever steers that browser
 * from having the server call any other.
 *
 * @param entries a host ({@code push.example}), all hosts below a domain ({@code *.push.example}), or a host at a port other than
 *     443 ({@code push.example:8443}); in lower case
 */
public record PushHosts(Set<String> entries) {

    /** What {@link #parse} accepts, in words. */
    public static final String ALLOWED = "host names, separated by commas, each as push.example, *.push.example or"
            + " push.example:8443, no IP addresses; none for no host";

    /** Of https. */
    public static final int DEFAULT_PORT = 443;

    /** The push services of Chrome, Firefox, Safari and Edge. */
    public static final String OF_BROWSERS =
            "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_PORT = 65_535;
    private static final String ANY = "*";

    /** A name in the DNS whose last label is none of a number, so that no IP address is one. */
    private static final String NAME = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)%s[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";

    private static final Pattern HOST = Pattern.compile(NAME.formatted("*"));
    private static final Pattern ENTRY =
            Pattern.compile("\\*\\." + NAME.formatted("+") + "|" + NAME.formatted("*") + "(?::([0-9]{1,5}))?");

    static Optional<PushHosts> parse(String text) {
        Set<String> entries = Stream.of(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        return text.length() <= MAX_LENGTH && entries.stream().allMatch(PushHosts::isEntry)
                ? Optional.of(new PushHosts(entries))
                : Optional.empty();
    }

    private static boolean isEntry(String entry) {
        Matcher form = ENTRY.matcher(entry);
        return form.matches()
                && Optional.ofNullable(form.group(1)).map(Integer::valueOf).stream()
                        .allMatch(port -> port >= 1 && port <= MAX_PORT);
    }

    /**
     * Whether a host may be called.
     *
     * @param host as it stands in an address, in any case
     * @param port of the address
     */
    public boolean allow(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        if (!HOST.matcher(name).matches()) {
            return false;
        }
        return entries.contains(name + ":" + port)
                || port == DEFAULT_PORT
                        && (entries.contains(name) || below(name).anyMatch(entries::contains));
    }

    /** The entries that would hold it: {@code *.b.c} and {@code *.c} for {@code a.b.c}. */
    private static Stream<String> below(String name) {
        return Stream.iterate(name.indexOf('.'), dot -> dot >= 0, dot -> name.indexOf('.', dot + 1))
                .map(dot -> ANY + name.substring(dot));
    }

    /** Entries for whole domains that are not those of the browsers' push services. */
    public Set<String> wide() {
        Set<String> ofBrowsers = Set.of(OF_BROWSERS.split(","));
        return entries.stream()
                .filter(entry -> entry.startsWith(ANY))
                .filter(entry -> !ofBrowsers.contains(entry))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
