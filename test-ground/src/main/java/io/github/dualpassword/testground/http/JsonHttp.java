package io.github.dualpassword.testground.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Plain HTTP with JSON answers; one client, and thus one connection pool, for the whole process. */
public final class JsonHttp {

    public static final ObjectMapper JSON = new ObjectMapper();

    /** HTTP/1.1, as browsers and libraries speak to an unencrypted server; redirects are the caller's to follow. */
    public static final HttpClient CLIENT = ordinary().build();

    static final ChangedRealms CHANGED_REALMS = new ChangedRealms();

    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(3);

    private JsonHttp() {}

    private static HttpClient.Builder ordinary() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(30));
    }

    /** A client that speaks https in a way of its own, otherwise as all do. */
    public static HttpClient client(SSLContext tls) {
        return ordinary().sslContext(tls).build();
    }

    /**
     * What a server has answered.
     *
     * @param status HTTP status
     * @param text body as it came
     * @param response the whole answer, for its headers
     */
    public record Answer(int status, String text, HttpResponse<String> response) {

        /** Body as JSON, missing when it is empty. */
        public JsonNode json() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Not JSON (status " + status + "): " + text, e);
            }
        }

        /**
         * Insists on a 2xx status.
         *
         * @throws IllegalStateException with the body otherwise
         */
        public Answer orFail() {
            if (status / 100 != 2) {
                throw new IllegalStateException(
                        response.request().method() + " " + response.uri() + " -> " + status + ": " + text);
            }
            return this;
        }
    }

    /** Bytes, Keycloak's own limit. */
    private static final long LONGEST_BODY = 10 * 1024 * 1024;

    public static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT);
    }

    public static Answer send(HttpRequest request) {
        return send(CLIENT, request);
    }

    /**
     * The same with a client of the caller's own. A body that the server refuses by its length alone is not sent before it has answered:
     * it closes then, and whoever was still sending would see a broken pipe in place of the answer.
     */
    public static Answer send(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(
                    isTooLong(request) ? waitingForAnAnswer(request) : request,
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Answer answer = new Answer(response.statusCode(), response.body(), response);
            CHANGED_REALMS.add(request, answer);
            return answer;
        } catch (IOException e) {
            CHANGED_REALMS.add(request);
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + request.uri(), e);
        }
    }

    private static boolean isTooLong(HttpRequest request) {
        return request.bodyPublisher()
                .filter(body -> body.contentLength() > LONGEST_BODY)
                .isPresent();
    }

    private static HttpRequest waitingForAnAnswer(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .expectContinue(true)
                .build();
    }

    public static Answer postForm(URI address, Map<String, String> fields) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields)))
                .build());
    }

    /** Fields as they stand in a query or a form. */
    public static String encode(Map<String, String> fields) {
        return encode(fields.entrySet());
    }

    /** The same where names may stand several times. */
    public static String encode(Collection<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
