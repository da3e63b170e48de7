package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.PostgresDatabase;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * Statements, transactions and time of a right login, by browser form and by direct grant, with the extension's flows and
 * with Keycloak's own, on the same server, in turn.
 */
final class LoginCost {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;

    private static final String USER = "user01";
    private static final String PASSWORD = "Login-user01";

    private final RealmFile profile;

    LoginCost(Path profile) {
        // Without contracts: Keycloak's own flow asks members of organizations on two pages, which would measure that.
        this.profile = RealmFile.read(profile).with(realm -> {
            realm.put("organizationsEnabled", false);
            realm.remove("organizations");
        });
    }

    /** Rows of a table: way in, flows, statements, transactions, milliseconds. */
    String measure() {
        try (StockServer server =
                StockServer.started(ServerOptions.postgresql().fullyCompiled().build())) {
            TestRealm ours = TestRealm.imported(server, profile, "ours");
            TestRealm stock = TestRealm.imported(
                    server,
                    profile.with(realm -> realm.put("browserFlow", "browser").put("directGrantFlow", "direct grant")),
                    "stock");
            return table("browser form", stock, ours, realm -> realm.client().logIn(USER, PASSWORD))
                    + table("direct grant", stock, ours, realm -> realm.client().directGrant(USER, PASSWORD));
        }
    }

    private static String table(String way, TestRealm stock, TestRealm ours, Login login) {
        Sample stockSample = new Sample();
        Sample ourSample = new Sample();
        for (int i = 0; i < WARM_UP; i++) {
            login.in(stock);
            login.in(ours);
        }
        for (int i = 0; i < ROUNDS; i++) {
            stockSample.take(stock, login);
            ourSample.take(ours, login);
        }
        double stockCommits = commits(stock, login);
        double ourCommits = commits(ours, login);
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
    private static double commits(TestRealm realm, Login login) {
        long before = commits(realm);
        for (int i = 0; i < ROUNDS; i++) {
            login.in(realm);
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

    @FunctionalInterface
    private interface Login {
        void in(TestRealm realm);
    }

    private static final class Sample {

        private final Figures statements = new Figures();
        private final Figures millis = new Figures();

        void take(TestRealm realm, Login login) {
            JsonNode before = realm.sql();
            long begin = System.nanoTime();
            login.in(realm);
            millis.add((System.nanoTime() - begin) / 1e6);
            JsonNode after = realm.sql();
            statements.add(
                    after.get("statements").asLong() - before.get("statements").asLong());
        }

        String row(String way, String flows, double commits) {
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
