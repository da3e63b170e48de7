package io.github.dualpassword.password;

import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.loginhistory.PreviousLogins;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a right login costs the database beside one by Keycloak's own flows, on the same server: charge and settlement, each a
 * transaction that reads a row with a lock and writes it, and at the end one read of what may have changed meanwhile. The throttle is on:
 * it costs the database nothing.
 */
class LoginStatementsTest {

    /** The end of a login is one of them; with Keycloak's own flows, too, where the realm has the action for it. */
    private static final long STATEMENTS_MORE_THAN_STOCK_FLOWS = 4;

    private static final long STATEMENTS_MORE_THAN_STOCK_REALM = 5;
    private static final long CONNECTIONS_MORE = 2;

    private static final String USER = "user01";
    private static final String PASSWORD = "Login-user01";

    private static final int WARM_UP = 3;
    private static final int MEASUREMENTS = 10;

    /** The procedures of this product, without which a realm is as Keycloak makes it. */
    private static final Set<String> PROCEDURES = Set.of(
            "change-passwords",
            "change-user-passwords",
            "forced-password-change",
            "operation-history",
            "password-expiry",
            "password-reminder",
            "service-stopped",
            "stop-release-users",
            "user-administration");

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> withoutContracts(file).attribute("dual-password.throttle.login.per-address", "1000"));

    private static TestRealm stockFlows;
    private static TestRealm stockRealm;

    /** A way in. */
    enum Way {
        BROWSER {
            @Override
            void logIn(TestRealm realm) {
                assertThat(realm.client().logIn(USER, PASSWORD).granted()).isTrue();
            }
        },
        DIRECT_GRANT {
            @Override
            void logIn(TestRealm realm) {
                assertThat(realm.client().directGrant(USER, PASSWORD).granted()).isTrue();
            }
        };

        abstract void logIn(TestRealm realm);
    }

    @BeforeAll
    static void importStockRealms() {
        RealmFile file = withoutContracts(RealmFile.profile("two-stage")).with(LoginStatementsTest::withStockFlows);
        stockFlows = ground.importRealm(file, "stock-flows");
        stockRealm = ground.importRealm(file.with(LoginStatementsTest::withoutProcedures), "stock-realm");
    }

    @AfterAll
    static void removeStockRealms() {
        stockFlows.close();
        stockRealm.close();
    }

    @ParameterizedTest
    @EnumSource
    void aRightLoginCostsFourStatementsMoreThanByKeycloaksFlows(Way way) {
        Cost own = Cost.of(ground.realm(), way);

        assertThat(own.statements() - Cost.of(stockFlows, way).statements())
                .isEqualTo(STATEMENTS_MORE_THAN_STOCK_FLOWS);
    }

    @ParameterizedTest
    @EnumSource
    void aRightLoginCostsFiveStatementsAndTwoTransactionsMoreThanInAStockRealm(Way way) {
        Cost own = Cost.of(ground.realm(), way);
        Cost stock = Cost.of(stockRealm, way);

        assertThat(own.statements() - stock.statements()).isEqualTo(STATEMENTS_MORE_THAN_STOCK_REALM);
        assertThat(own.connections() - stock.connections()).isEqualTo(CONNECTIONS_MORE);
    }

    /** Of somebody who has logged in before. */
    @ParameterizedTest
    @EnumSource
    void toKeepPreviousLoginsCostsTwoStatementsAndNoTransactionMore(Way way) {
        Cost without = Cost.of(ground.realm(), way);
        ground.realm().attribute(PreviousLogins.SETTING, "kept");

        Cost with = Cost.of(ground.realm(), way);

        ground.realm().attribute(PreviousLogins.SETTING, "none");
        assertThat(with.statements() - without.statements()).isEqualTo(2);
        assertThat(with.connections()).isEqualTo(without.connections());
    }

    /** Of one login; the least of several, since timers add theirs now and then. */
    private record Cost(long statements, long connections) {

        static Cost of(TestRealm realm, Way way) {
            IntStream.range(0, WARM_UP).forEach(each -> way.logIn(realm));
            Cost[] costs =
                    Stream.generate(() -> once(realm, way)).limit(MEASUREMENTS).toArray(Cost[]::new);
            return new Cost(least(costs, Cost::statements), least(costs, Cost::connections));
        }

        private static Cost once(TestRealm realm, Way way) {
            JsonNode before = realm.sql();
            way.logIn(realm);
            JsonNode after = realm.sql();
            return new Cost(more("statements", before, after), more("connections", before, after));
        }

        private static long more(String field, JsonNode before, JsonNode after) {
            return after.get(field).asLong() - before.get(field).asLong();
        }

        private static long least(Cost[] costs, ToLongFunction<Cost> what) {
            return Stream.of(costs).mapToLong(what).min().orElseThrow();
        }
    }

    /** Keycloak's own flow asks members of organizations on two pages, which would measure that. */
    private static RealmFile withoutContracts(RealmFile file) {
        return file.quickHashes().with(realm -> {
            realm.put("organizationsEnabled", false);
            realm.remove("organizations");
        });
    }

    /**
     * Without Keycloak's own brute force detection: it keeps its counts in a cache, not in the database, and refuses the right password of
     * whoever logs in again before its thread has noted the login before.
     */
    private static void withStockFlows(ObjectNode realm) {
        realm.put("browserFlow", "browser")
                .put("directGrantFlow", "direct grant")
                .put("bruteForceProtected", false);
    }

    private static void withoutProcedures(ObjectNode realm) {
        realm.withArrayProperty("requiredActions").forEach(action -> {
            if (PROCEDURES.contains(action.get("alias").asText())) {
                ((ObjectNode) action).put("enabled", false);
            }
        });
    }
}
