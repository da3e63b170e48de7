package io.github.dualpassword.testground.oidc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * A person with a browser, without the browser: cookies, redirects and forms over plain HTTP, so that hundreds can visit
 * at once. Scripts do not run.
 *
 * <p>The visitor stays with the server under whose address the client knows its realm: on a cluster, all nodes write the
 * host name of the first into their pages, as behind a load balancer that keeps a visitor with one of them.
 *
 * <p>Cookies are kept by name and path, so that one visitor can visit several realms, and sent to whatever host. (Keycloak
 * marks them Secure on localhost as well, which browsers accept there and Java's own cookie store does not.)
 *
 * <p>An address over https is visited as it is: it is another port of the same host.
 */
public final class Visitor {

    private static final int MOST_REDIRECTS = 20;
    private static final String PATH = "Path=";
    private static final String HTTPS = "https";

    private final URI applicationAddress;
    private final URI server;
    private final HttpClient http;
    private final Predicate<URI> stop;
    private final ConcurrentMap<Place, String> cookies;

    /** Of a cookie. @param path of all addresses that it is sent to, the beginning of theirs */
    private record Place(String name, String path) {

        boolean isFor(URI address) {
            return (address.getRawPath() + "/").startsWith(path);
        }
    }

    Visitor(URI applicationAddress, URI server) {
        this(applicationAddress, server, JsonHttp.CLIENT, address -> false, new ConcurrentHashMap<>());
    }

    private Visitor(
            URI applicationAddress,
            URI server,
            HttpClient http,
            Predicate<URI> stop,
            ConcurrentMap<Place, String> cookies) {
        this.applicationAddress = applicationAddress;
        this.server = server;
        this.http = http;
        this.stop = stop;
        this.cookies = cookies;
    }

    /** The same visitor, who does not follow a redirect to such a path: the page has its address, and was not asked for. */
    public Visitor stoppingBefore(String path) {
        return new Visitor(
                applicationAddress, server, http, address -> address.getPath().endsWith(path), cookies);
    }

    /** The same visitor, who speaks https in this way: whom they trust, and which certificate they show. */
    public Visitor with(SSLContext tls) {
        return new Visitor(applicationAddress, server, JsonHttp.client(tls), stop, cookies);
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

    /** Loses a cookie of all realms, as a browser does whose session with the server has ended. */
    public void forget(String cookie) {
        cookies.keySet().removeIf(place -> place.name().equals(cookie));
    }

    /** Has a cookie that no server has set, for all addresses. */
    public void bring(String cookie, String value) {
        cookies.put(new Place(cookie, "/"), value);
    }

    private Page arrive(URI start, HttpRequest.Builder firstRequest) {
        URI address = start;
        Answer answer = send(start, firstRequest);
        int redirects = 0;
        while (answer.status() / 100 == 3) {
            if (redirects == MOST_REDIRECTS) {
                throw new IllegalStateException("Redirected without end, last to " + address);
            }
            address = address.resolve(
                    answer.response().headers().firstValue("Location").orElseThrow());
            redirects++;
            if (isApplication(address) || stop.test(address)) {
                return new Page(this, address, answer, isApplication(address), redirects);
            }
            answer = send(address, JsonHttp.request(atServer(address)).GET());
        }
        return new Page(this, address, answer, false, redirects);
    }

    /** Where a page of the realm is asked for: at this visitor's node, whatever node the address names. */
    private URI atServer(URI address) {
        if (!server.getHost().equals(address.getHost()) || HTTPS.equals(address.getScheme())) {
            return address;
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return server.resolve(address.getRawPath() + query);
    }

    private boolean isApplication(URI address) {
        return applicationAddress.getAuthority().equals(address.getAuthority())
                && applicationAddress.getPath().equals(address.getPath());
    }

    /** What stands in the header {@code Cookie} of a request to this address. */
    public String cookies(URI address) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().isFor(address))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(URI address, HttpRequest.Builder request) {
        String sent = cookies(address);
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        Answer answer = JsonHttp.send(http, request.build());
        answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        String[] parts = setCookie.split(";");
        String[] cookie = parts[0].split("=", 2);
        String path = Stream.of(parts)
                .map(String::strip)
                .filter(part -> part.startsWith(PATH))
                .map(part -> part.substring(PATH.length()))
                .findFirst()
                .orElse("/");
        Place place = new Place(cookie[0], path.endsWith("/") ? path : path + "/");
        if (cookie[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(place);
        } else {
            cookies.put(place, cookie[1]);
        }
    }
}
