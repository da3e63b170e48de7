package io.github.dualpassword.testground.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * The realms that were changed through the Admin API in more than what their own representation shows, their users and tokens, and
 * what can be taken away again because it was added.
 */
final class ChangedRealms {

    private static final Pattern PATH = Pattern.compile("/admin/realms/([^/]+)(/.*)?");

    /** Users, contracts, tokens, events and caches, below the path of a realm. */
    private static final Pattern OF_USERS = Pattern.compile(
            "/(users(?!/profile).*|organizations.*|partialImport|events|admin-events"
                    + "|logout-all|clear-[a-z]+-cache"
                    + "|dual-password/(users|login-ids|contracts|tokens|token-imports|token-secrets|rehearsals|history)(/.*)?)");

    /** What the realm's own representation shows, below the path of a realm; that path itself is the empty string. */
    private static final Pattern OF_SETTINGS = Pattern.compile("(/dual-password/(settings(/.*)?|permission-matrix))?");

    /** Applications, user storages and the like: lists, one of them, and what is below it. */
    private static final Pattern OF_PARTS = Pattern.compile("(/(?:clients|components))(?:/([^/]+)(?:/.*)?)?");

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> added = new ConcurrentHashMap<>();

    /** Notes what a request may have changed, whose answer has not come. */
    void add(HttpRequest request) {
        Matcher path = PATH.matcher(request.uri().getPath());
        if (!request.method().equals("GET") && path.matches()) {
            add(key(request.uri(), path.group(1)), below(path));
        }
    }

    /** Notes what a request has changed by its answer: nothing where it was refused. */
    void add(HttpRequest request, Answer answer) {
        Matcher path = PATH.matcher(request.uri().getPath());
        if (request.method().equals("GET") || answer.status() / 100 == 4 || !path.matches()) {
            return;
        }
        String realm = key(request.uri(), path.group(1));
        Matcher part = OF_PARTS.matcher(below(path));
        if (request.method().equals("POST") && part.matches() && part.group(2) == null) {
            answer.response()
                    .headers()
                    .firstValue("Location")
                    .map(location -> location.substring(location.lastIndexOf('/') + 1))
                    .ifPresent(id -> added(realm).add(part.group(1) + "/" + id));
        } else {
            add(realm, below(path));
        }
    }

    private void add(String realm, String below) {
        Matcher part = OF_PARTS.matcher(below);
        boolean ofAdded = part.matches() && added(realm).contains(part.group(1) + "/" + part.group(2));
        if (!ofAdded
                && !OF_SETTINGS.matcher(below).matches()
                && !OF_USERS.matcher(below).matches()) {
            changed.add(realm);
        }
    }

    boolean contains(URI server, String realm) {
        return changed.contains(key(server, realm));
    }

    /** Paths, below that of the realm, of what was added to it. */
    List<String> added(URI server, String realm) {
        return List.copyOf(added(key(server, realm)));
    }

    void forgetAdded(URI server, String realm) {
        added.remove(key(server, realm));
    }

    private Set<String> added(String realm) {
        return added.computeIfAbsent(realm, each -> ConcurrentHashMap.newKeySet());
    }

    private static String below(Matcher path) {
        return path.group(2) == null ? "" : path.group(2);
    }

    private static String key(URI server, String realm) {
        return server.getScheme() + "://" + server.getAuthority() + "/" + realm;
    }
}
