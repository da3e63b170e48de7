package io.github.dualpassword.testground.http;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realms that were changed through the Admin API in more than what their own representation shows, and their users. */
final class ChangedRealms {

    private static final Pattern PATH = Pattern.compile("/realms/([^/?]+)(/[^?]*)?(\\?.*)?");

    /** Users, contracts, events and caches, below the path of a realm. */
    private static final Pattern OF_USERS = Pattern.compile(
            "/(users(?!/profile).*|dual-password/users/.*|organizations.*|partialImport|events|admin-events|logout-all"
                    + "|clear-[a-z]+-cache)");

    /** What the realm's own representation shows, below the path of a realm; that path itself is the empty string. */
    private static final Pattern OF_SETTINGS = Pattern.compile("(/dual-password/settings)?");

    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    void add(URI server, String method, String path) {
        Matcher matcher = PATH.matcher(path);
        if (method.equals("GET") || !matcher.matches()) {
            return;
        }
        String below = matcher.group(2) == null ? "" : matcher.group(2);
        if (!OF_SETTINGS.matcher(below).matches() && !OF_USERS.matcher(below).matches()) {
            changed.add(key(server, matcher.group(1)));
        }
    }

    boolean contains(URI server, String realm) {
        return changed.contains(key(server, realm));
    }

    private static String key(URI server, String realm) {
        return server + "/" + realm;
    }
}
