package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.Artifacts;
import io.github.dualpassword.testground.server.Providers;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * How long the Admin Console takes to be there, with our pages and as Keycloak makes it: in a real browser, on one server, in
 * two realms that differ in the theme alone, in turn.
 */
final class ConsoleCost {

    private static final String THEME = "dual-password-admin";
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;
    private static final int USERS = 50;

    /** Whether the browser has been there before. */
    private enum Cache {
        COLD,
        WARM
    }

    private final RealmFile profile;

    ConsoleCost(Path profile) {
        this.profile = RealmFile.read(profile).withoutUsers();
    }

    /** Rows of a table: step, cache, console, milliseconds, requests, kilobytes. */
    String measure() {
        if (Artifacts.ofBuild().adminTheme().isEmpty()) {
            return "| The pages in the Admin Console are not built: there is no npm. |\n";
        }
        try (StockServer server = StockServer.started(ServerOptions.postgresql()
                        .providers(Providers.EXTENSION_AND_ADMIN_THEME)
                        .fullyCompiled()
                        .build());
                Browser browser = Browser.started()) {
            TestRealm stock = TestRealm.imported(server, people(profile), "console-stock");
            TestRealm ours = TestRealm.imported(
                    server, people(profile).with(realm -> realm.put("adminTheme", THEME)), "console");
            return measured(browser, stock, ours);
        }
    }

    private static String measured(Browser browser, TestRealm stock, TestRealm ours) {
        Map<Cache, Visits> ofStock = visits();
        Map<Cache, Visits> ofOurs = visits();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            // Neither is always the first.
            boolean stockFirst = round % 2 == 0;
            visit(browser, stockFirst ? stock : ours, stockFirst ? ofStock : ofOurs, round >= 0);
            visit(browser, stockFirst ? ours : stock, stockFirst ? ofOurs : ofStock, round >= 0);
        }
        StringBuilder rows = new StringBuilder();
        for (ConsoleVisit.Step step : ConsoleVisit.Step.values()) {
            for (Cache cache : Cache.values()) {
                rows.append(rows(step, cache, ofStock.get(cache), ofOurs.get(cache)));
            }
        }
        return rows.toString();
    }

    private static Map<Cache, Visits> visits() {
        Map<Cache, Visits> visits = new EnumMap<>(Cache.class);
        for (Cache cache : Cache.values()) {
            visits.put(cache, new Visits());
        }
        return visits;
    }

    private static void visit(Browser browser, TestRealm realm, Map<Cache, Visits> visits, boolean counted) {
        try (ConsoleVisit visit = new ConsoleVisit(browser, realm)) {
            for (Cache cache : Cache.values()) {
                Map<ConsoleVisit.Step, ConsoleVisit.Cost> costs = visit.pass();
                if (counted) {
                    visits.get(cache).add(costs);
                }
            }
        }
    }

    private static String rows(ConsoleVisit.Step step, Cache cache, Visits stock, Visits ours) {
        String what = step + " | " + cache.name().toLowerCase(Locale.ROOT);
        return "| %s | Keycloak's own | %s |%n| %s | with our pages | %s |%n"
                        .formatted(what, stock.row(step), what, ours.row(step))
                + String.format(
                        Locale.ROOT,
                        "| %s | ratio | × %.2f | | |%n",
                        what,
                        ours.millis.get(step).median() / stock.millis.get(step).median());
    }

    private static RealmFile people(RealmFile profile) {
        return profile.with(realm -> {
            ArrayNode users = realm.withArrayProperty("users");
            IntStream.rangeClosed(1, USERS).forEach(number -> user(users, "many-%03d".formatted(number)));
            ObjectNode staff = user(users, ConsoleVisit.STAFF);
            staff.putObject("attributes").putArray("locale").add("en");
            staff.putObject("clientRoles").putArray("realm-management").add("realm-admin");
            staff.putArray("credentials").addObject().put("type", "password").put("value", ConsoleVisit.PASSWORD);
        });
    }

    private static ObjectNode user(ArrayNode users, String loginId) {
        return users.addObject().put("username", loginId).put("enabled", true).put("lastName", "データ花子");
    }

    /** What visits of one console have taken. */
    private static final class Visits {

        private final Map<ConsoleVisit.Step, Figures> millis = new EnumMap<>(ConsoleVisit.Step.class);
        private final Map<ConsoleVisit.Step, Figures> requests = new EnumMap<>(ConsoleVisit.Step.class);
        private final Map<ConsoleVisit.Step, Figures> kilobytes = new EnumMap<>(ConsoleVisit.Step.class);

        private Visits() {
            for (ConsoleVisit.Step step : ConsoleVisit.Step.values()) {
                List.of(millis, requests, kilobytes).forEach(figures -> figures.put(step, new Figures()));
            }
        }

        void add(Map<ConsoleVisit.Step, ConsoleVisit.Cost> costs) {
            costs.forEach((step, cost) -> {
                millis.get(step).add(cost.millis());
                requests.get(step).add(cost.requests());
                kilobytes.get(step).add(cost.bytes() / 1024.0);
            });
        }

        String row(ConsoleVisit.Step step) {
            return String.format(
                    Locale.ROOT,
                    "%s | %.0f | %.0f",
                    millis.get(step).quartiles(0),
                    requests.get(step).median(),
                    kilobytes.get(step).median());
        }
    }
}
