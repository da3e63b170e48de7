package io.github.dualpassword.otp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.certificate.TestAuthority;

/** A push service on this machine, whose certificate is of the tests' authority. It answers as its addresses say. */
final class TestPushService implements AutoCloseable {

    static final String TAKES = "/takes/";
    static final String GONE = "/gone/";
    static final String REDIRECTS = "/redirects/";
    static final String HANGS = "/hangs/";
    static final String NEVER_ENDS = "/never-ends/";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CHUNK = 65_536;
    private static final int LARGE = 10_485_760;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger written = new AtomicInteger();

    /** @param headers by their names in lower case */
    record Received(String path, Map<String, String> headers, byte[] body) {}

    private TestPushService(HttpsServer server) {
        this.server = server;
    }

    static TestPushService started() {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(
                    new HttpsConfigurator(TestAuthority.shared().serving()));
            TestPushService service = new TestPushService(server);
            server.setExecutor(service.threads);
            server.createContext("/", service::answer);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the list of a realm names it. */
    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** @param kind how it answers there */
    String address(String kind, String name) {
        return "https://" + host() + kind + name;
    }

    /** What has come to an address. */
    List<Received> at(String address) {
        return received.stream()
                .filter(message -> address.endsWith(message.path()))
                .toList();
    }

    Received await(String address) {
        Condition.await("a message at " + address, PATIENCE, () -> !at(address).isEmpty());
        return at(address).get(0);
    }

    int requests() {
        return received.size();
    }

    /** Bytes of the answer that has no end. */
    int written() {
        return written.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        received.add(new Received(
                path,
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> header.getValue().get(0))),
                exchange.getRequestBody().readAllBytes()));
        if (path.startsWith(GONE)) {
            end(exchange, 410);
        } else if (path.startsWith(REDIRECTS)) {
            exchange.getResponseHeaders().add("Location", "https://" + host() + TAKES + "redirected");
            end(exchange, 307);
        } else if (path.startsWith(HANGS)) {
            awaitEnd();
            exchange.close();
        } else if (path.startsWith(NEVER_ENDS)) {
            exchange.sendResponseHeaders(201, LARGE);
            write(exchange.getResponseBody());
        } else {
            end(exchange, 201);
        }
    }

    private void write(OutputStream body) throws IOException {
        for (int all = 0; all < LARGE; all += CHUNK) {
            body.write(new byte[CHUNK]);
            written.addAndGet(CHUNK);
        }
    }

    private static void end(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
