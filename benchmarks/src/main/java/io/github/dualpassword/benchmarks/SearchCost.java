package io.github.dualpassword.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/** What a page of the staff's search costs in a realm of a million users, of whom a hundred thousand are suspended. */
final class SearchCost {

    private static final int USERS = 1_000_000;
    private static final int LAST_SUSPENDED = 99_900;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 200;

    private static final String REALM = "many-users";

    private final RealmFile profile;

    SearchCost(Path profile) {
        this.profile = RealmFile.read(profile).withoutUsers();
    }

    /** Rows of a table: page, statements, milliseconds: median and range, and 95 percent. */
    String measure() {
        StringBuilder rows = new StringBuilder();
        try (StockServer server =
                StockServer.started(ServerOptions.postgresql().fullyCompiled().build())) {
            TestRealm realm = TestRealm.imported(server, profile, REALM);
            fill(
                    server.tables().orElseThrow(),
                    realm.admin().get(realm.path("")).get("id").asText());
            Map<String, String> queries = Map.of(
                    "suspended", "state=login_permanently_suspended&max=100",
                    "never set", "state=confirmation_not_set&max=100",
                    "everybody", "max=100");
            queries.forEach((name, query) -> rows.append(row(realm, name + ", first page", query)));
            rows.append(row(
                    realm,
                    "suspended, last page",
                    queries.get("suspended") + "&after=" + JsonHttp.encode(beforeTheLast(realm))));
        }
        return rows.toString();
    }

    private static String row(TestRealm realm, String name, String query) {
        String path = realm.path("/dual-password/users?" + query);
        Figures statements = new Figures();
        Figures millis = new Figures();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            JsonNode before = realm.sql();
            long begin = System.nanoTime();
            realm.admin().get(path);
            double took = (System.nanoTime() - begin) / 1e6;
            if (i >= WARM_UP) {
                millis.add(took);
                statements.add(realm.sql().get("statements").asLong()
                        - before.get("statements").asLong());
            }
        }
        return String.format(
                Locale.ROOT, "| %s | %s | %s | %.0f |%n", name, statements.text(0), millis.text(1), millis.most(0.95));
    }

    /** Behind which the last hundred stand, page by page. */
    private static String beforeTheLast(TestRealm realm) {
        Optional<String> after = Optional.empty();
        for (int found = 0; found < LAST_SUSPENDED; ) {
            int wanted = Math.min(1_000, LAST_SUSPENDED - found);
            JsonNode page = realm.admin()
                    .get(realm.path("/dual-password/users?state=login_permanently_suspended&max=" + wanted
                            + after.map(mark -> "&after=" + JsonHttp.encode(mark))
                                    .orElse("")));
            found += page.get("users").size();
            after = Optional.of(page.get("after").asText());
        }
        return after.orElseThrow();
    }

    private static void fill(ServerDatabase database, String realmId) {
        database.execute("""
                insert into USER_ENTITY (ID, USERNAME, REALM_ID, ENABLED, EMAIL_VERIFIED, NOT_BEFORE)
                select 'many-' || n, 'many-' || lpad(n::text, 8, '0'), '%s', true, false, 0
                from generate_series(1, %d) n""".formatted(realmId, USERS));
        database.execute("""
                insert into CREDENTIAL (ID, USER_ID, TYPE, CREATED_DATE, CREDENTIAL_DATA, SECRET_DATA, PRIORITY, VERSION)
                select 'many-' || left(t, 1) || n, 'many-' || n, t, 4102444800000, '{}', '{}', 10, 0
                from generate_series(1, %d) n, (values ('password'), ('confirmation-password')) types(t)
                where n %% 100 <> 0""".formatted(USERS));
        database.execute("""
                insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, UNKNOWN_LOGIN, EPOCH, LAST_CHARGED, COUNTED_FROM,
                    SUSPENSIONS, STANDING, SUSPENDED_UNTIL, SUSPENDED_SINCE, CHANGED_AT)
                select '%s', 'many-' || n, 'login', false, 1, 15, 15, 3,
                    case when n %% 10 = 0 then 'PERMANENTLY_SUSPENDED' else 'USABLE' end, 0, n, 1
                from generate_series(1, %d) n""".formatted(realmId, USERS));
        database.execute("analyze");
    }
}
