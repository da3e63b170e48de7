package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.Locale;

import io.github.dualpassword.testground.realm.TestRealm;

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
        Cost stockCost = new Cost();
        Cost ourCost = new Cost();
        for (int i = 0; i < WARM_UP; i++) {
            logIn(way, stock);
            logIn(way, ours);
        }
        for (int i = 0; i < ROUNDS; i++) {
            stockCost.take(stock, () -> logIn(way, stock));
            ourCost.take(ours, () -> logIn(way, ours));
        }
        double stockCommits = Cost.transactions(stock, ROUNDS, () -> logIn(way, stock));
        double ourCommits = Cost.transactions(ours, ROUNDS, () -> logIn(way, ours));
        return row(way, "stock", stockCost, stockCommits)
                + row(way, "dual password", ourCost, ourCommits)
                + String.format(
                        Locale.ROOT,
                        "| %s | difference | %+.0f | %+.1f | × %.2f |%n",
                        way,
                        ourCost.statements() - stockCost.statements(),
                        ourCommits - stockCommits,
                        ourCost.millis() / stockCost.millis());
    }

    private static void logIn(LoginWay way, TestRealm realm) {
        if (!way.granted(realm, BusyRealms.loginId(1), BusyRealms.PASSWORD)) {
            throw new IllegalStateException("A right login was refused");
        }
    }

    private static String row(LoginWay way, String flows, Cost cost, double commits) {
        return "| %s | %s | %s |%n".formatted(way, flows, cost.columns(commits));
    }
}
