package io.github.dualpassword.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A login form that counts as it should, or wrongly in one known way. */
final class FormServer implements AutoCloseable {

    /** What is wrong with it. */
    enum Fault {
        NONE,
        /** Counts are read, and written back later. */
        LOSES_UPDATES,
        /** A restart forgets counts and suspensions. */
        FORGETS,
        /** Another sentence for who does not exist. */
        TELLS_UNKNOWN_USERS_BY_WORDS,
        /** No work for who does not exist. */
        TELLS_UNKNOWN_USERS_BY_TIME,
        /** A right password is answered otherwise while suspended. */
        TELLS_RIGHT_PASSWORDS,
        /** Whoever comes while another entry of that user is judged is refused. */
        REFUSES_RIGHT_ONES_AT_ONCE,
        ONE_TOO_FEW,
        ONE_TOO_MANY,
        ENDS_EARLY,
        ENDS_LATE
    }

    static final int LIMIT = 3;
    static final int SUSPENSION_SECONDS = 6;
    static final int USERS = 90;

    private static final String FORM = "<form id='f' method='post' action='/enter'><input type='hidden' name='token'"
            + " value='t'><input name='user'><input name='pass' type='password'></form>";
    private static final int WORK = 20_000;

    private final Fault fault;
    private final HttpServer server;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Long> suspended = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> meetings = new ConcurrentHashMap<>();
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    FormServer(Fault fault) throws IOException {
        this.fault = fault;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newFixedThreadPool(40));
        server.createContext("/start", exchange -> answer(exchange, 200, "Log in" + FORM));
        server.createContext("/enter", this::enter);
        server.createContext("/restart", exchange -> {
            if (fault == Fault.FORGETS) {
                failures.clear();
                suspended.clear();
            }
            answer(exchange, 200, "restarted");
        });
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    static String password(String user) {
        return "Secret-" + user;
    }

    private void enter(HttpExchange exchange) throws IOException {
        Map<String, String> fields =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String user = fields.get("user");
        boolean known = user.startsWith("user");
        boolean right = known && password(user).equals(fields.get("pass")) && fields.containsKey("token");
        if (accepted(user, known, right)) {
            exchange.getResponseHeaders().add("Location", "/in?code=1");
            answer(exchange, 302, "");
            return;
        }
        String words = "Wrong.";
        if (!known && fault == Fault.TELLS_UNKNOWN_USERS_BY_WORDS) {
            words = "Nobody has that ID.";
        } else if (right && fault == Fault.TELLS_RIGHT_PASSWORDS) {
            words = "Your account is suspended.";
        }
        answer(exchange, 200, words + FORM);
    }

    private boolean accepted(String user, boolean known, boolean right) {
        if (known || fault != Fault.TELLS_UNKNOWN_USERS_BY_TIME) {
            work();
        }
        return switch (fault) {
            case LOSES_UPDATES -> acceptedUnlocked(user, right);
            case REFUSES_RIGHT_ONES_AT_ONCE -> acceptedAlone(user, right);
            default -> {
                synchronized (locks.computeIfAbsent(user, name -> new Object())) {
                    yield judged(user, right);
                }
            }
        };
    }

    private boolean acceptedAlone(String user, boolean right) {
        boolean alone = underWay.merge(user, 1, Integer::sum) == 1;
        try {
            await(new CountDownLatch(1));
            synchronized (locks.computeIfAbsent(user, name -> new Object())) {
                return alone && judged(user, right);
            }
        } finally {
            underWay.merge(user, -1, Integer::sum);
        }
    }

    /** All who come together have read before the first one writes. */
    private boolean acceptedUnlocked(String user, boolean right) {
        int read = failures.getOrDefault(user, 0);
        boolean stopped = isSuspended(user);
        CountDownLatch meeting = meetings.computeIfAbsent(user, name -> new CountDownLatch(10));
        meeting.countDown();
        await(meeting);
        if (stopped) {
            return false;
        }
        if (right) {
            failures.put(user, 0);
            return true;
        }
        count(user, read + 1);
        return false;
    }

    private static void await(CountDownLatch meeting) {
        try {
            meeting.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean judged(String user, boolean right) {
        if (isSuspended(user)) {
            return false;
        }
        if (right) {
            failures.put(user, 0);
            return true;
        }
        count(user, failures.merge(user, 1, Integer::sum));
        return false;
    }

    private void count(String user, int count) {
        failures.put(user, count);
        int limit = LIMIT + (fault == Fault.ONE_TOO_MANY ? 1 : fault == Fault.ONE_TOO_FEW ? -1 : 0);
        if (count >= limit) {
            int seconds = SUSPENSION_SECONDS + (fault == Fault.ENDS_EARLY ? -3 : fault == Fault.ENDS_LATE ? 30 : 0);
            suspended.put(user, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
            failures.put(user, 0);
        }
    }

    private boolean isSuspended(String user) {
        Long until = suspended.get(user);
        return until != null && System.nanoTime() < until;
    }

    private static void work() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[32];
            for (int i = 0; i < WORK; i++) {
                bytes = digest.digest(bytes);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
