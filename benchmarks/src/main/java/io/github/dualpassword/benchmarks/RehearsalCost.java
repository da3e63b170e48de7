package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * What a rehearsal costs with a million stored events of a hundred thousand users: seconds, and by how much the heap has grown.
 * The server's largest heap is what it uses without work and 200 MB: more than that no rehearsal can need.
 */
final class RehearsalCost {

    private static final int EVENTS = 1_000_000;
    private static final int USERS = 100_000;

    /** So many days that all of them are read, and a part of them. */
    private static final int ALL_DAYS = 30;

    private static final int SOME_DAYS = 3;
    private static final long MILLIS_BETWEEN = 2_160;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final int HEAP_MEGABYTES = 270;

    private static final Map<String, String> STRICTER =
            Map.of("dual-password.login.max-failures", "2", "dual-password.login.temporary-suspensions", "0");

    private final RealmFile profile;

    RehearsalCost(Path profile) {
        this.profile = RealmFile.read(profile).withoutUsers();
    }

    /** Rows of a table: what, events, suspensions, seconds, heap. */
    String measure() {
        try (StockServer server = StockServer.started(ServerOptions.postgresql()
                .fullyCompiled()
                .heapMegabytes(HEAP_MEGABYTES)
                .build())) {
            TestRealm realm = TestRealm.imported(server, profile, "rehearsal");
            fill(
                    server.tables().orElseThrow(),
                    realm.admin().get(realm.path("")).get("id").asText(),
                    System.currentTimeMillis());
            rehearse(realm, SOME_DAYS, Map.of());
            return row(server, realm, "the policy that holds, %d days".formatted(SOME_DAYS), SOME_DAYS, Map.of())
                    + row(server, realm, "the policy that holds, %d days".formatted(ALL_DAYS), ALL_DAYS, Map.of())
                    + row(server, realm, "a stricter one, %d days".formatted(ALL_DAYS), ALL_DAYS, STRICTER);
        }
    }

    private static String row(
            StockServer server, TestRealm realm, String what, int days, Map<String, String> settings) {
        try (HeapWatch heap = new HeapWatch(server)) {
            long begin = System.nanoTime();
            JsonNode rehearsal = rehearse(realm, days, settings);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (rehearsal.at("/events").has("cutAt")) {
                throw new IllegalStateException("It has ended before the events: " + rehearsal.get("events"));
            }
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.1f | %s |%n",
                    what,
                    rehearsal.at("/events/read").asLong(),
                    rehearsal.get("suspensions").asLong(),
                    seconds,
                    heap.text());
        }
    }

    private static JsonNode rehearse(TestRealm realm, int days, Map<String, String> settings) {
        return JsonHttp.send(JsonHttp.request(URI.create(
                                realm.server().baseUrl() + "/admin" + realm.path("/dual-password/rehearsals")))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + realm.admin().token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonHttp.write(Map.of("days", days, "settings", settings))))
                        .build())
                .orFail()
                .json();
    }

    /** Ten attempts of each user, of whom some know the password and some do not, one after the other through the last 25 days. */
    private static void fill(ServerDatabase database, String realmId, long now) {
        database.execute("""
                insert into EVENT_ENTITY (ID, REALM_ID, EVENT_TIME, TYPE, ERROR, USER_ID, CLIENT_ID, IP_ADDRESS,
                    DETAILS_JSON_LONG_VALUE)
                select 'event-' || n, '%s', at, case when wrong then 'LOGIN_ERROR' else 'LOGIN' end,
                    case when wrong then 'invalid_user_credentials' end, 'user-' || n %% %d, 'portal', '192.0.2.1',
                    '{"auth_method":"openid-connect","auth_type":"code","redirect_uri":"https://bank.example/portal",'
                    || '"code_id":"00000000-0000-0000-0000-000000000000","credential_type":"password",'
                    || '"attempt_of":"login","attempt_result":"' || case when wrong then 'wrong' else 'right' end
                    || '","attempt_number":"' || 1 + n / %2$d || '","attempt_at":"' || at || '"}'
                from (
                    select n, %d - (%d - n) * %d::bigint as at, n %% %2$d %% 50 = 0 or n / %2$d %% 3 = 0 as wrong
                    from generate_series(1, %4$d) n) attempts""".formatted(realmId, USERS, now, EVENTS, MILLIS_BETWEEN));
        database.execute("analyze");
    }
}
