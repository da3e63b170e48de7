package io.github.dualpassword.adminapi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL answers the statements of the search along indexes, by its own choice, in a table of many users. */
@Tag("long")
class SearchPlansTest {

    private static final String STATEMENT = "[org.hibernate.SQL]";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.postgresql())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static TestContract contract;

    @BeforeAll
    static void addManyUsers() {
        contract = TestContract.added(ground.realm(), "plans");
        SearchedUsers.onPostgresql(database()).add(contract);
    }

    @AfterAll
    static void removeThem() {
        SearchedUsers.onPostgresql(database()).remove();
    }

    static Stream<Arguments> searches() {
        return SearchedUsers.searches("constraint_required_action");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("searches")
    void theFirstAndALaterPageAreReadAlongTheIndex(String query, String index) {
        String first = path(query + "&max=100");
        String after = ground.realm().admin().get(first).get("after").asText();

        List<String> pages = List.of(first, first + "&after=" + JsonHttp.encode(after));
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            List<String> plans = plans(page);
            assertThat(plans).isNotEmpty().noneMatch(SearchPlansTest::readsATableFromEndToEnd);
            assertThat(plans.get(0)).containsIgnoringCase(index);
        });
    }

    @Test
    void theMembersOfAContractAreFoundByTheirGroup() {
        List<String> plans = plans(path("contract=" + contract.id() + "&max=100"));

        assertThat(plans).isNotEmpty().noneMatch(SearchPlansTest::readsATableFromEndToEnd);
    }

    @Test
    void loginIdsThatNobodyFindsAreReadAlongTheirIndex() {
        List<String> plans = plans(ground.realm().path("/dual-password/login-ids/never-found?max=100"));

        assertThat(plans).isNotEmpty().noneMatch(SearchPlansTest::readsATableFromEndToEnd);
        assertThat(plans.get(0)).containsIgnoringCase("uk_ru8tt6t700s9v50bu18ws5ha6");
    }

    private static boolean readsATableFromEndToEnd(String plan) {
        return plan.lines()
                .anyMatch(line -> line.matches(
                        "(?i).*Seq Scan on (dp_lockout|dp_service_stop|user_entity|credential|user_required_action"
                                + "|user_group_membership|user_role_mapping)\\b.*"));
    }

    /** Of the statements that the search sends, in their order, with the values that they have. */
    private static List<String> plans(String page) {
        LogPart log = LogPart.fromNow(ground.server());
        List<String> statements = new ArrayList<>();
        ground.realm().logStatements();
        try {
            ground.realm().admin().get(page);
        } finally {
            ground.realm().logAsBefore();
        }
        log.forEachLine(line -> {
            int at = line.indexOf(STATEMENT);
            if (at >= 0) {
                String statement = line.substring(line.indexOf(") ", at) + 2).strip();
                if (statement.matches(SearchedUsers.ABOUT_USERS) && !statement.contains("user_attribute")) {
                    statements.add(statement);
                }
            }
        });
        return statements.stream().map(SearchPlansTest::plan).toList();
    }

    /**
     * The plan for any values of the parameters: the planner's choice must not hang on them. A limit is known to the planner in each
     * execution, so it is here.
     */
    private static String plan(String statement) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        String limited = statement.replaceAll("(?i)fetch first \\? rows only", "fetch first 100 rows only");
        for (char character : limited.toCharArray()) {
            numbered.append(character == '?' ? "$" + ++number : String.valueOf(character));
        }
        try (Connection connection = database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute("set plan_cache_mode = force_generic_plan");
            sql.execute("prepare searched as " + numbered);
            String none = String.join(", ", Collections.nCopies(number, "null"));
            try (ResultSet rows = sql.executeQuery("explain execute searched(%s)".formatted(none))) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            }
        } catch (SQLException failure) {
            throw new AssertionError(numbered.toString(), failure);
        }
    }

    private static String path(String query) {
        return ground.realm().path("/dual-password/users?" + query);
    }

    private static ServerDatabase database() {
        return Optional.of(ground.server()).flatMap(server -> server.tables()).orElseThrow();
    }
}
