package io.github.dualpassword.testground.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.github.dualpassword.testground.oidc.OidcClient;

/**
 * Answers with an empty page where browsers are sent back to. A server of its own: a browser whose requests are intercepted
 * does not keep what it has loaded, and loads all styles and scripts again with every page.
 */
final class TestApplication implements AutoCloseable {

    private static final byte[] PAGE = "<title>test-app</title>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private TestApplication(HttpServer server) {
        this.server = server;
    }

    static TestApplication started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(OidcClient.TEST_APP_REDIRECT.getPath(), TestApplication::answer);
            server.start();
            return new TestApplication(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule for Chromium that leads the application's host here. */
    String hostResolverRule() {
        return "MAP %s:80 127.0.0.1:%d"
                .formatted(
                        OidcClient.TEST_APP_REDIRECT.getHost(),
                        server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
