package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.StockServer;

/**
 * Right logins by several clients at a time, with the extension and with Keycloak's own flows on the same server, in turn:
 * time and processor time of the server for each, and how many were refused. Processor time is that of Keycloak's process
 * alone, and hardly depends on what else the machine has to do.
 */
final class LoginLoad {

    private static final int USERS = 1_000;
    private static final int[] CLIENTS = {1, 4, 16};
    private static final int ROUNDS = 10;

    /** Of one round on one side: half a second to two. */
    private static final int LOGINS = 32;

    /** The same where a hash costs next to nothing. */
    private static final int QUICK_LOGINS = 320;

    /** On each side, for each way in: until the JVM has compiled all that a login runs through. */
    private static final int WARM_UP_LOGINS = 8_000;

    private static final int QUICK_USERS = 200;

    private static final double NANOS_IN_MILLI = 1e6;

    private final Path profile;

    LoginLoad(Path profile) {
        this.profile = profile;
    }

    /** Rows of a table: way in, clients, flows, milliseconds, processor time, refused. */
    String measure() {
        try (BusyRealms realms = BusyRealms.started(profile, USERS)) {
            BusyRealms quick = realms.withQuickHashes(profile, QUICK_USERS);
            warmUp(quick);
            StringBuilder rows = new StringBuilder(firstLogins(realms));
            for (LoginWay way : LoginWay.values()) {
                for (int clients : CLIENTS) {
                    rows.append(compare(realms, way.toString(), way, clients, LOGINS));
                }
                rows.append(compare(quick, way + ", without the hash", way, processors(), QUICK_LOGINS));
            }
            return rows.toString();
        }
    }

    private static void warmUp(BusyRealms quick) {
        for (LoginWay way : LoginWay.values()) {
            drive(quick, quick.stock(), way, processors(), WARM_UP_LOGINS);
            drive(quick, quick.ours(), way, processors(), WARM_UP_LOGINS);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Of every user. */
    private static String firstLogins(BusyRealms realms) {
        int clients = processors();
        int part = USERS / ROUNDS;
        // The first part is measured for nobody: the hash is compiled there.
        Load cold = new Load(LoginWay.DIRECT_GRANT, clients, loginIds(1, part));
        new Sample().take(realms.server(), realms.stock(), cold);
        new Sample().take(realms.server(), realms.ours(), cold);
        Sample stock = new Sample();
        Sample ours = new Sample();
        for (int from = 1 + part; from <= USERS; from += part) {
            Load load = new Load(LoginWay.DIRECT_GRANT, clients, loginIds(from, part));
            stock.take(realms.server(), realms.stock(), load);
            ours.take(realms.server(), realms.ours(), load);
        }
        return rows("direct grant, each user's very first", clients, stock, ours);
    }

    private static String compare(BusyRealms realms, String title, LoginWay way, int clients, int logins) {
        Sample stock = new Sample();
        Sample ours = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            Load load = new Load(way, clients, someLoginIds(realms, logins, round));
            // Neither side always comes first.
            if (round % 2 == 0) {
                stock.take(realms.server(), realms.stock(), load);
            }
            ours.take(realms.server(), realms.ours(), load);
            if (round % 2 == 1) {
                stock.take(realms.server(), realms.stock(), load);
            }
        }
        return rows(title, clients, stock, ours);
    }

    /** Logs users of a realm in, one after the other and again, and measures nothing. */
    static void drive(BusyRealms realms, TestRealm realm, LoginWay way, int clients, int logins) {
        List<String> loginIds = IntStream.range(0, logins)
                .mapToObj(each -> BusyRealms.loginId(1 + each % realms.users()))
                .toList();
        new Load(way, clients, loginIds).on(realm);
    }

    private static List<String> loginIds(int from, int count) {
        List<String> loginIds = new ArrayList<>();
        for (int number = from; number < from + count; number++) {
            loginIds.add(BusyRealms.loginId(number));
        }
        return loginIds;
    }

    private static List<String> someLoginIds(BusyRealms realms, int count, int round) {
        Random random = new Random(round);
        return random.ints(count, 1, realms.users() + 1)
                .mapToObj(BusyRealms::loginId)
                .toList();
    }

    private static String rows(String way, int clients, Sample stock, Sample ours) {
        return stock.row(way, clients, "stock")
                + ours.row(way, clients, "dual password")
                + String.format(
                        Locale.ROOT,
                        "| %s | %d | ratio | %s | %s | |%n",
                        way,
                        clients,
                        ratio(stock.millis, ours.millis),
                        ratio(stock.processor, ours.processor));
    }

    private static String ratio(Figures stock, Figures ours) {
        String ratio = String.format(Locale.ROOT, "× %.2f", ours.median() / stock.median());
        return stock.quartilesOverlap(ours) ? ratio + ", quartiles overlap: nothing more can be said" : ratio;
    }

    /** What one side has to do in one round. */
    private record Load(LoginWay way, int clients, List<String> loginIds) {

        /** Carries it out. @return how many logins were refused */
        int on(TestRealm realm) {
            ExecutorService threads = Executors.newFixedThreadPool(clients);
            try {
                List<Callable<Boolean>> logins = new ArrayList<>();
                loginIds.forEach(loginId -> logins.add(() -> way.granted(realm, loginId, BusyRealms.PASSWORD)));
                int refused = 0;
                for (Future<Boolean> login : threads.invokeAll(logins)) {
                    refused += login.get() ? 0 : 1;
                }
                return refused;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", interrupted);
            } catch (ExecutionException failure) {
                throw new IllegalStateException("A login has failed", failure.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static final class Sample {

        private final Figures millis = new Figures();
        private final Figures processor = new Figures();
        private int refused;
        private int all;

        void take(StockServer server, TestRealm realm, Load load) {
            int logins = load.loginIds().size();
            long processorBefore = server.processorTime().toNanos();
            long before = System.nanoTime();
            refused += load.on(realm);
            all += logins;
            millis.add((System.nanoTime() - before) / NANOS_IN_MILLI / logins);
            processor.add((server.processorTime().toNanos() - processorBefore) / NANOS_IN_MILLI / logins);
        }

        String row(String way, int clients, String flows) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s | %d of %,d |%n",
                    way,
                    clients,
                    flows,
                    millis.quartiles(1),
                    processor.quartiles(1),
                    refused,
                    all);
        }
    }
}
