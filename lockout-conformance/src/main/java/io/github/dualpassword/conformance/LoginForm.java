package io.github.dualpassword.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The form, as visitors who have never been there meet it: each with cookies of its own. */
final class LoginForm {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final AtomicInteger requests = new AtomicInteger();
    private final Driver driver;
    private final long end;

    LoginForm(Driver driver) {
        this.driver = driver;
        this.end = System.nanoTime() + driver.bounds().longest().toNanos();
    }

    int requests() {
        return requests.get();
    }

    /** The page with the form, ready to be sent. */
    Opened open() {
        Map<String, String> cookies = new LinkedHashMap<>();
        URI address = driver.start();
        HttpResponse<String> response = send(HttpRequest.newBuilder(address).GET(), cookies);
        for (int hops = 0; response.statusCode() / 100 == 3 && hops < MOST_REDIRECTS; hops++) {
            address = address.resolve(response.headers().firstValue("Location").orElse(""));
            response = send(HttpRequest.newBuilder(address).GET(), cookies);
        }
        Document page = Jsoup.parse(response.body(), address.toString());
        Element form = page.selectFirst(driver.form());
        if (form == null) {
            throw new IllegalStateException("There is no form '" + driver.form() + "' on the page of " + driver.start()
                    + " (status " + response.statusCode() + ")");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], button[name]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        form.select("input[type=checkbox]").forEach(box -> fields.remove(box.attr("name")));
        return new Opened(URI.create(form.absUrl("action")), fields, cookies);
    }

    Answer enter(String user, String password) {
        return open().enter(user, password);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies) {
        if (requests.incrementAndGet() > driver.bounds().mostRequests()) {
            throw new RunEnded("most.requests were sent");
        }
        if (System.nanoTime() > end) {
            throw new RunEnded("most.minutes are over");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
            return response;
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        }
    }

    /** The server did not answer. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(Exception cause) {
            super(cause);
        }
    }

    /** A page that one visitor has before them. */
    final class Opened {
        private final URI action;
        private final Map<String, String> fields;
        private final Map<String, String> cookies;

        private Opened(URI action, Map<String, String> fields, Map<String, String> cookies) {
            this.action = action;
            this.fields = fields;
            this.cookies = cookies;
        }

        Answer enter(String user, String password) {
            Map<String, String> filled = new LinkedHashMap<>(fields);
            filled.put(driver.userField(), user);
            filled.put(driver.passwordField(), password);
            String body = filled.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpRequest.Builder request = HttpRequest.newBuilder(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            long begin = System.nanoTime();
            HttpResponse<String> response = send(request, cookies);
            long nanos = System.nanoTime() - begin;
            String location = response.headers().firstValue("Location").orElse("");
            boolean accepted = response.statusCode() / 100 == 3
                    && driver.accepted().matcher(location).find();
            return new Answer(accepted, response.statusCode(), words(response.body(), user), nanos / 1e6);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** What a reader sees of a page, without the login ID that was typed. */
    private static String words(String body, String user) {
        return Jsoup.parse(body).text().replace(user, "…").replaceAll("\\s+", " ");
    }

    /**
     * @param accepted whether the password was
     * @param words on the page
     * @param milliseconds from the form to its answer
     */
    record Answer(boolean accepted, int status, String words, double milliseconds) {}
}
