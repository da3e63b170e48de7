package io.github.dualpassword.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;

/**
 * A page of the demo beside those of Keycloak and the portal.
 *
 * @param head what stands in its head beside the title
 * @param body what it shows
 */
record WebPage(String title, String head, String body) {

    private static final int OK = 200;

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1f2933; }
            article { border: 1px solid #cbd2d9; border-radius: 4px; margin: 1rem 0; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; line-height: 1.3; }
            h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
            p { margin: 0; color: #52606d; }
            p + p { margin-top: .25rem; }
            nav a { margin-right: 1rem; color: #0b4a3f; }
            pre { white-space: pre-wrap; font: inherit; margin: 1rem 0 0; }
            </style>
            %s
            </head>
            <body>
            <nav><a href="/">Mails / 受信メール</a><a href="/codes">Codes / コード</a><a href="/certificate">Certificate / 電子証明書</a></nav>
            %s
            </body>
            </html>
            """;

    void send(HttpExchange exchange) throws IOException {
        send(exchange, OK, "text/html; charset=utf-8", FRAME.formatted(escaped(title), head, body));
    }

    /** Sends lines in place of a page. */
    static void sendText(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
