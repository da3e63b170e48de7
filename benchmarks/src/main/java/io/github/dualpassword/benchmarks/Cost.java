package io.github.dualpassword.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.PostgresDatabase;

/** Statements and milliseconds of something that is done over and over again in a realm. */
final class Cost {

    private final Figures statements = new Figures();
    private final Figures millis = new Figures();

    /** Does it once more. */
    void take(TestRealm realm, Runnable work) {
        JsonNode before = realm.sql();
        long begin = System.nanoTime();
        work.run();
        millis.add((System.nanoTime() - begin) / 1e6);
        JsonNode after = realm.sql();
        statements.add(
                after.get("statements").asLong() - before.get("statements").asLong());
    }

    /** Median. */
    double statements() {
        return statements.median();
    }

    /** Median. */
    double millis() {
        return millis.median();
    }

    /** Cells of a table: statements, transactions, milliseconds. */
    String columns(double transactions) {
        return String.format(Locale.ROOT, "%s | %.1f | %s", statements.text(0), transactions, millis.text(0));
    }

    /** Transactions of each time, as PostgreSQL counts them: those that never reach it are not among them. */
    static double transactions(TestRealm realm, int rounds, Runnable work) {
        long before = commits(realm);
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        return (double) (commits(realm) - before) / rounds;
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
}
