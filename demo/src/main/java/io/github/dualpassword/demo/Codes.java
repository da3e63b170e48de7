package io.github.dualpassword.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;

/**
 * What the sample tokens show at the moment, on a page and for {@code ./run.sh code}. For the demo only: in earnest nothing but
 * the token itself ever shows a code.
 */
final class Codes {

    static final String PATH = "/codes";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    private static final String HEAD = """
            <meta http-equiv="refresh" content="%1$d">
            <style>
            .demo { border: 3px solid #a1201c; background: #fdf0ef; color: #a1201c; padding: .75rem 1rem; margin: 0 0 1rem; border-radius: 4px; }
            .demo p { color: inherit; }
            .until { height: .5rem; margin: 1rem 0; background: #cbd2d9; border-radius: 4px; overflow: hidden; }
            .until div { height: 100%%; background: #0b4a3f; width: %2$s%%; animation: run %1$ds linear forwards; }
            @keyframes run { to { width: 0; } }
            .code { font: 700 2rem/1.2 ui-monospace, monospace; letter-spacing: .1em; color: #1f2933; white-space: nowrap; }
            .serial { font-weight: 700; color: #1f2933; }
            </style>
            """;

    private static final String BODY = """
            <h1>Codes of the sample tokens / サンプルトークンのコード</h1>
            <div class="demo" role="note"><p><strong>Demo only.</strong> In place of a device. In earnest nothing but the token itself shows a code.</p>
            <p lang="ja"><strong>デモ専用です。</strong>実際のトークンの代わりに表示しています。実際には、コードはトークン本体にしか表示されません。</p></div>
            <p>The next codes come at %s, by themselves. A code is accepted once: who has used one waits for the next.</p>
            <p lang="ja">次のコードに自動で切り替わります。使用したコードは無効になります。続けて使うときは、次のコードをお待ちください。</p>
            <div class="until"><div></div></div>
            %s
            """;

    private static final String ARTICLE = """
            <article><p><span class="serial">%s</span> · %s</p><p class="code">%s</p><p>%s</p><p lang="ja">%s</p></article>
            """;

    private static final String NO_TOKENS =
            "This demo has no tokens. / このデモにはトークンがありません。 DEMO_PROFILE=hardware-token ./run.sh demo";

    private volatile List<KeyFob> fobs = List.of();

    void show(List<KeyFob> all) {
        fobs = all;
    }

    /** {@code /codes} is the page, {@code /codes/all} and {@code /codes/SERIAL} are plain lines. */
    void answer(HttpExchange exchange) throws IOException {
        String rest = exchange.getRequestURI().getPath().substring(PATH.length());
        Instant now = Instant.now();
        if (rest.isEmpty() || rest.equals("/")) {
            page(now).send(exchange);
        } else {
            Optional<String> lines = lines(rest.substring(1), now);
            WebPage.sendText(exchange, lines.isPresent() ? 200 : 404, lines.orElse(NO_TOKENS));
        }
    }

    /** One line a token: serial number, code, whose it is. Empty where there is no such token. */
    Optional<String> lines(String serial, Instant now) {
        return Optional.of(fobs.stream()
                        .filter(fob ->
                                serial.equals("all") || fob.token().serial().equals(serial))
                        .map(fob -> "%s  %s  %s%n"
                                .formatted(
                                        fob.token().serial(),
                                        fob.codeAt(now),
                                        fob.token().text("en")))
                        .collect(Collectors.joining()))
                .filter(lines -> !lines.isEmpty());
    }

    WebPage page(Instant now) {
        if (fobs.isEmpty()) {
            return new WebPage("Codes", "", "<p>" + WebPage.escaped(NO_TOKENS) + "</p>");
        }
        Instant next = KeyFob.nextChange(now);
        long left = Duration.between(now, next).plusMillis(999).toSeconds();
        String articles = fobs.stream()
                .map(fob -> ARTICLE.formatted(
                        fob.token().serial(),
                        WebPage.escaped(fob.token().contract()),
                        fob.codeAt(now),
                        WebPage.escaped(fob.token().text("en")),
                        WebPage.escaped(fob.token().text("ja"))))
                .collect(Collectors.joining());
        return new WebPage(
                "Codes of the sample tokens (demo only)",
                HEAD.formatted(left, 100 * left / 60),
                BODY.formatted(TIME.format(next), articles));
    }
}
