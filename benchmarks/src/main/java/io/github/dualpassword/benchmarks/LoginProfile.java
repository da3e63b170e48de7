package io.github.dualpassword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.StockServer;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * {@code ./run.sh profile}: where the processor time of a right login goes, with the extension and with Keycloak's own flows, by
 * the samples of Java Flight Recorder. Each side is recorded on the same warm server; the recordings are kept.
 */
public final class LoginProfile {

    private static final int USERS = 200;
    private static final int CLIENTS = 2;
    private static final int LOGINS = 1_500;
    private static final int LINES = 25;

    /** By the first frame, from the top of the stack, whose class begins so. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("org.bouncycastle.", "hash (Argon2)");
        KINDS.put("com.sun.crypto.provider.PBKDF2", "hash (PBKDF2)");
        KINDS.put("sun.security.rsa.", "signatures");
        KINDS.put("org.postgresql.", "database driver");
        KINDS.put("com.arjuna.", "transactions");
        KINDS.put("io.agroal.", "connection pool");
        KINDS.put("org.hibernate.", "Hibernate");
        KINDS.put("org.infinispan.", "caches");
        KINDS.put("freemarker.", "pages");
        KINDS.put("io.github.dualpassword.", "extension");
        KINDS.put("org.keycloak.", "Keycloak");
        KINDS.put("io.vertx.", "HTTP");
        KINDS.put("io.netty.", "HTTP");
    }

    private LoginProfile() {}

    public static void main(String[] arguments) {
        Path project = Path.of(arguments[0]);
        Path profile = project.resolve("realm-config/profiles/two-stage-realm.json");
        Path kept = project.resolve("benchmarks/target");
        try (BusyRealms realms = BusyRealms.started(profile, USERS)) {
            LoginLoad.drive(realms, realms.stock(), LoginWay.DIRECT_GRANT, CLIENTS, 2 * USERS);
            LoginLoad.drive(realms, realms.ours(), LoginWay.DIRECT_GRANT, CLIENTS, 2 * USERS);
            for (LoginWay way : LoginWay.values()) {
                for (TestRealm realm : List.of(realms.stock(), realms.ours())) {
                    Path recording =
                            kept.resolve("%s-%s.jfr".formatted(way.name().toLowerCase(Locale.ROOT), realm.name()));
                    long before = realms.server().processorTime().toNanos();
                    record(realms.server(), recording, () -> LoginLoad.drive(realms, realm, way, CLIENTS, LOGINS));
                    double millis = (realms.server().processorTime().toNanos() - before) / 1e6 / LOGINS;
                    print(way + ", " + realm.name() + ", CPU a login", millis, recording);
                }
            }
        }
    }

    private static void record(StockServer server, Path recording, Runnable work) {
        Jcmd.run(server, "JFR.start", "name=logins", "settings=profile");
        work.run();
        Jcmd.run(server, "JFR.stop", "name=logins", "filename=" + recording.toAbsolutePath());
    }

    private static void print(String title, double millis, Path recording) {
        Map<String, Integer> kinds = new HashMap<>();
        Map<String, Integer> own = new HashMap<>();
        int all = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    all++;
                    List<RecordedFrame> stack = event.getStackTrace().getFrames();
                    kinds.merge(kind(stack), 1, Integer::sum);
                    stack.stream()
                            .map(LoginProfile::place)
                            .filter(place -> place.startsWith("io.github.dualpassword."))
                            .distinct()
                            .forEach(place -> own.merge(place, 1, Integer::sum));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        System.out.printf(Locale.ROOT, "%n%s: %.1f ms, %,d samples%n", title, millis, all);
        print(kinds, all);
        print(own, all);
    }

    private static void print(Map<String, Integer> counts, int all) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(LINES)
                .forEach(count -> System.out.printf(
                        Locale.ROOT, "%6.1f %%  %s%n", 100.0 * count.getValue() / all, count.getKey()));
    }

    private static String kind(List<RecordedFrame> stack) {
        return stack.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(type -> KINDS.entrySet().stream()
                        .filter(kind -> type.startsWith(kind.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse("other");
    }

    private static String place(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
