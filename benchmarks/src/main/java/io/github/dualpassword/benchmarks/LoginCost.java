package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.PostgresDatabase;

/**
 * Statements, transactions and time of a right login, by browser form and by direct grant, with the extension's flows and
 * with Keycloak's own, on the same server, in turn.
 */
final class LoginCost {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;

    private final Path profile;

    LoginCost(Path profile) {
        this.profile = profile;
    }

    /** Rows of a table: way in, flows, statements, transactions, milliseconds. */
    String measure() {
        try (BusyRealms realms = BusyRealms.started(profile, 1)) {
            StringBuilder rows = new StringBuilder();
            for (LoginWay way : LoginWay.values()) {
                rows.append(table(way, realms.stock(), realms.ours()));
            }
            return rows.toString();
        }
    }

    private static String table(LoginWay way, TestRealm stock, TestRealm ours) {
        Sample stockSample = new Sample();
        Sample ourSample = new Sample();
        for (int i = 0; i < WARM_UP; i++) {
            logIn(way, stock);
            logIn(way, ours);
        }
        for (int i = 0; i < ROUNDS; i++) {
            stockSample.take(stock, way);
            ourSample.take(ours, way);
        }
        double stockCommits = commits(stock, way);
        double ourCommits = commits(ours, way);
        return stockSample.row(way, "stock", stockCommits)
                + ourSample.row(way, "dual password", ourCommits)
                + String.format(
                        Locale.ROOT,
                        "| %s | difference | %+.0f | %+.1f | × %.2f |%n",
                        way,
                        ourSample.statements.median() - stockSample.statements.median(),
                        ourCommits - stockCommits,
                        ourSample.millis.median() / stockSample.millis.median());
    }

    /** Transactions of a login, as PostgreSQL counts them: those that never reach it are not among them. */
    private static double commits(TestRealm realm, LoginWay way) {
        long before = commits(realm);
        for (int i = 0; i < ROUNDS; i++) {
            logIn(way, realm);
        }
        return (double) (commits(realm) - before) / ROUNDS;
    }

    private static long commits(TestRealm realm) {
        PostgresDatabase database = realm.server().database().orElseThrow();
        try {
            // An idle connection reports what it has done with a delay of ten seconds.
            TimeUnit.SECONDS.sleep(12);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Long.parseLong(
                database.query("select xact_commit from pg_stat_database where datname = '" + database.name() + "'")
                        .get(0));
    }

    private static void logIn(LoginWay way, TestRealm realm) {
        if (!way.granted(realm, BusyRealms.loginId(1), BusyRealms.PASSWORD)) {
            throw new IllegalStateException("A right login was refused");
        }
    }

    private static final class Sample {

        private final Figures statements = new Figures();
        private final Figures millis = new Figures();

        void take(TestRealm realm, LoginWay way) {
            JsonNode before = realm.sql();
            long begin = System.nanoTime();
            logIn(way, realm);
            millis.add((System.nanoTime() - begin) / 1e6);
            JsonNode after = realm.sql();
            statements.add(
                    after.get("statements").asLong() - before.get("statements").asLong());
        }

        String row(LoginWay way, String flows, double commits) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f | %s |%n",
                    way,
                    flows,
                    statements.text(0),
                    commits,
                    millis.text(0));
        }
    }
}
