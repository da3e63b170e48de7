package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * A person with a browser, without the browser: cookies, redirects and forms over plain HTTP, so that hundreds can visit
 * at once. Scripts do not run.
 *
 * <p>The visitor stays with the server under whose address the client knows its realm: on a cluster, all nodes write the
 * host name of the first into their pages, as behind a load balancer that keeps a visitor with one of them.
 *
 * <p>Cookies are kept by name alone and sent everywhere: one visitor visits one realm. (Keycloak marks them Secure on
 * localhost as well, which browsers accept there and Java's own cookie store does not.)
 */
public final class Visitor {

    private static final int MOST_REDIRECTS = 20;

    private final URI applicationAddress;
    private final URI server;
    private final ConcurrentMap<String, String> cookies = new ConcurrentHashMap<>();

    Visitor(URI applicationAddress, URI server) {
        this.applicationAddress = applicationAddress;
        this.server = server;
    }

    /** Opens an address and follows redirects, until a page is shown or the application's address is reached. */
    public Page open(URI address) {
        return arrive(address, JsonHttp.request(atServer(address)).GET());
    }

    /** Sends form fields, with all of their names and values as given. */
    public Page post(URI address, Map<String, String> fields) {
        return post(address, List.copyOf(fields.entrySet()));
    }

    /** The same where names may stand several times. */
    public Page post(URI address, List<Map.Entry<String, String>> fields) {
        return arrive(
                address,
                JsonHttp.request(atServer(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonHttp.encode(fields))));
    }

    /** The cookies as they stand now. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Loses a cookie, as a browser does whose session with the server has ended. */
    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    private Page arrive(URI start, HttpRequest.Builder firstRequest) {
        URI address = start;
        Answer answer = send(firstRequest);
        for (int redirects = 0; answer.status() / 100 == 3; redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new IllegalStateException("Redirected without end, last to " + address);
            }
            address = address.resolve(
                    answer.response().headers().firstValue("Location").orElseThrow());
            if (isApplication(address)) {
                return new Page(this, address, answer, true);
            }
            answer = send(JsonHttp.request(atServer(address)).GET());
        }
        return new Page(this, address, answer, false);
    }

    /** Where a page of the realm is asked for: at this visitor's node, whatever node the address names. */
    private URI atServer(URI address) {
        if (!server.getHost().equals(address.getHost())) {
            return address;
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return server.resolve(address.getRawPath() + query);
    }

    private boolean isApplication(URI address) {
        return applicationAddress.getAuthority().equals(address.getAuthority())
                && applicationAddress.getPath().equals(address.getPath());
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Answer answer = JsonHttp.send(request.build());
        answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        String[] cookie = setCookie.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
