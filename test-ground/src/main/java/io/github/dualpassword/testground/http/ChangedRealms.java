package io.github.dualpassword.testground.http;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realms that were changed through the Admin API in more than what comes and goes with their users. */
final class ChangedRealms {

    private static final Pattern PATH = Pattern.compile("/realms/([^/?]+)(/[^?]*)?(\\?.*)?");

    /** Users, contracts, events and caches, below the path of a realm. */
    private static final Pattern OF_USERS = Pattern.compile(
            "/(users(?!/profile).*|dual-password/users/.*|organizations.*|partialImport|events|admin-events|logout-all"
                    + "|clear-[a-z]+-cache)");

    /** What the realm's own representation shows, below the path of a realm; that path itself is the empty string. */
    private static final Pattern OF_SETTINGS = Pattern.compile("(/dual-password/settings)?");

    private final Set<String> settings = ConcurrentHashMap.newKeySet();
    private final Set<String> more = ConcurrentHashMap.newKeySet();

    void add(URI server, String method, String path) {
        Matcher matcher = PATH.matcher(path);
        if (method.equals("GET") || !matcher.matches()) {
            return;
        }
        String realm = key(server, matcher.group(1));
        String below = matcher.group(2) == null ? "" : matcher.group(2);
        if (OF_SETTINGS.matcher(below).matches()) {
            settings.add(realm);
        } else if (!OF_USERS.matcher(below).matches()) {
            more.add(realm);
        }
    }

    boolean inSettings(URI server, String realm) {
        return settings.contains(key(server, realm));
    }

    boolean inMore(URI server, String realm) {
        return more.contains(key(server, realm));
    }

    private static String key(URI server, String realm) {
        return server + "/" + realm;
    }
}
