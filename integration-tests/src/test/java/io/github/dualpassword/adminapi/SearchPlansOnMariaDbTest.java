package io.github.dualpassword.adminapi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** MariaDB answers the statements of the search along indexes, by its own choice, in a table of many users. */
@Tag("long")
class SearchPlansOnMariaDbTest {

    /** More than a page has, and far fewer than there are users. */
    private static final int MANY_ROWS = 2_000;

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.mariaDb())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static TestContract contract;

    /**
     * How one table of a statement is read.
     *
     * @param type of the access; {@code ALL} is from end to end
     * @param key the index, empty where none is used
     * @param rows how many MariaDB expects to look at
     */
    private record Access(String table, String type, String key, long rows, String extra) {

        /** Of a table that is stored, and no window of one. */
        boolean isFromEndToEnd() {
            return type.equals("ALL") && rows > MANY_ROWS && !table.startsWith("<");
        }
    }

    @BeforeAll
    static void addManyUsers() {
        contract = TestContract.added(ground.realm(), "plans");
        SearchedUsers.onMariaDb(database()).add(contract);
        database().execute("set global log_output = 'TABLE'");
    }

    @AfterAll
    static void removeThem() {
        SearchedUsers.onMariaDb(database()).remove();
    }

    static Stream<Arguments> searches() {
        // Its page looks at a thousand users: so large a part of this table PostgreSQL reads whole, and MariaDB does
        // not.
        return Stream.concat(
                SearchedUsers.searches("IDX_USER_REQACTIONS"),
                Stream.of(Arguments.arguments("state=login_expired", SearchedUsers.LOGIN_IDS)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("searches")
    void theFirstAndALaterPageAreReadAlongTheIndex(String query, String index) {
        String first = path(query + "&max=100");
        String after = ground.realm().admin().get(first).get("after").asText();

        List<String> pages = List.of(first, first + "&after=" + JsonHttp.encode(after));
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            List<List<Access>> plans = plans(page);
            assertThat(plans).isNotEmpty();
            assertThat(plans.stream().flatMap(List::stream)).noneMatch(Access::isFromEndToEnd);
            Access leading = plans.get(0).stream()
                    .filter(access -> !access.table().startsWith("<"))
                    .findFirst()
                    .orElseThrow();
            assertThat(leading.key()).isEqualToIgnoringCase(index);
            assertThat(leading.extra()).doesNotContain("filesort");
        });
    }

    @Test
    void theMembersOfAContractAreFoundByTheirGroup() {
        List<List<Access>> plans = plans(path("contract=" + contract.id() + "&max=100"));

        assertThat(plans).isNotEmpty();
        assertThat(plans.stream().flatMap(List::stream)).noneMatch(Access::isFromEndToEnd);
    }

    /** Of the statements that the search sends, in their order, with the values that they have. */
    private static List<List<Access>> plans(String page) {
        database().execute("truncate table mysql.general_log");
        database().execute("set global general_log = 1");
        try {
            ground.realm().admin().get(page);
        } finally {
            database().execute("set global general_log = 0");
        }
        return database()
                .query("select argument from mysql.general_log where command_type in ('Query', 'Execute')"
                        + " order by event_time")
                .stream()
                .filter(statement -> statement.matches(SearchedUsers.ABOUT_USERS))
                .filter(statement -> !statement.matches("(?is).*\\buser_attribute\\b.*"))
                .map(SearchPlansOnMariaDbTest::plan)
                .toList();
    }

    private static List<Access> plan(String statement) {
        List<Access> plan = new ArrayList<>();
        try (Connection connection = database().connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("explain " + statement)) {
            while (rows.next()) {
                plan.add(new Access(
                        text(rows.getString("table")),
                        text(rows.getString("type")),
                        text(rows.getString("key")),
                        rows.getLong("rows"),
                        text(rows.getString("Extra"))));
            }
        } catch (SQLException failure) {
            throw new AssertionError(statement, failure);
        }
        return plan;
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }

    private static String path(String query) {
        return ground.realm().path("/dual-password/users?" + query);
    }

    private static ServerDatabase database() {
        return ground.server().tables().orElseThrow();
    }
}
