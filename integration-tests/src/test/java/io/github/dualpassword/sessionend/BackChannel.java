package io.github.dualpassword.sessionend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;

import io.github.dualpassword.testground.http.JsonHttp;

/** The back-channel logout endpoint of an application: keeps what it is sent. */
final class BackChannel implements AutoCloseable {

    private static final String FIELD = "logout_token=";

    private final HttpServer server;
    private final List<JsonNode> tokens = new CopyOnWriteArrayList<>();

    BackChannel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            tokens.add(claims(body));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/logout";
    }

    /** Claims of the logout tokens that came, in their order; signatures are not looked at. */
    List<JsonNode> received() {
        return List.copyOf(tokens);
    }

    private static JsonNode claims(String body) throws IOException {
        String token = URLDecoder.decode(body.substring(body.indexOf(FIELD) + FIELD.length()), StandardCharsets.UTF_8);
        return JsonHttp.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
