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
            "/(users(?!/profile).*|dual-password/users/.*|organizations.*|events|admin-events|logout-all|clear-[a-z]+-cache)");

    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    void add(URI server, String method, String path) {
        Matcher realm = PATH.matcher(path);
        if (!method.equals("GET") && realm.matches() && !isOfUsers(realm.group(2))) {
            changed.add(key(server, realm.group(1)));
        }
    }

    boolean contains(URI server, String realm) {
        return changed.contains(key(server, realm));
    }

    private static boolean isOfUsers(String belowRealm) {
        return belowRealm != null && OF_USERS.matcher(belowRealm).matches();
    }

    private static String key(URI server, String realm) {
        return server + "/" + realm;
    }
}
