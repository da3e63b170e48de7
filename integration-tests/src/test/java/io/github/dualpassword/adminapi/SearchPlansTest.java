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
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** PostgreSQL answers the statements of the search along indexes, by its own choice, in a table of many users. */
class SearchPlansTest {

    private static final int USERS = 20_000;
    private static final String STATEMENT = "[org.hibernate.SQL]";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.postgresql())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static String realmId;
    private static TestContract contract;

    @BeforeAll
    static void addManyUsers() {
        contract = TestContract.added(ground.realm(), "plans");
        realmId = ground.realm().admin().get(ground.realm().path("")).get("id").asText();
        execute("""
                insert into USER_ENTITY (ID, USERNAME, REALM_ID, ENABLED, EMAIL_VERIFIED, NOT_BEFORE)
                select 'plan-' || n, 'plan-' || lpad(n::text, 7, '0'), '%s', true, false, 0
                from generate_series(1, %d) n""".formatted(realmId, USERS));
        execute("""
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select o.GROUP_ID, 'plan-' || n, 'UNMANAGED' from ORG o, generate_series(1, 50) n where o.ID = '%s'""".formatted(contract.id()));
        execute("""
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select 'plan-' || n %% 400, 'plan-' || n, 'UNMANAGED' from generate_series(1, %d) n""".formatted(USERS));
        execute("""
                insert into USER_ROLE_MAPPING (ROLE_ID, USER_ID)
                select 'plan', 'plan-' || n from generate_series(1, %d) n""".formatted(USERS));
        execute("""
                insert into CREDENTIAL (ID, USER_ID, TYPE, CREATED_DATE, CREDENTIAL_DATA, SECRET_DATA, PRIORITY, VERSION)
                select 'plan-' || t || n, 'plan-' || n, t, 1, '{}', '{}', 10, 0
                from generate_series(1, %d) n, (values ('password'), ('confirmation-password')) types(t)
                where n %% 10 <> 0""".formatted(USERS));
        execute("""
                insert into USER_REQUIRED_ACTION (USER_ID, REQUIRED_ACTION)
                select 'plan-' || n, 'UPDATE_PASSWORD' from generate_series(1, %d) n""".formatted(USERS));
        execute("""
                insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, UNKNOWN_LOGIN, EPOCH, LAST_CHARGED, COUNTED_FROM,
                    SUSPENSIONS, STANDING, SUSPENDED_UNTIL, SUSPENDED_SINCE, CHANGED_AT)
                select '%s', 'plan-' || n, credential, false, 1, 15, 15, 3,
                    case when n %% 10 = 0 then 'PERMANENTLY_SUSPENDED' when n %% 10 = 1 then 'TEMPORARILY_SUSPENDED'
                        else 'USABLE' end,
                    case when n %% 10 = 1 then 4102444800000 + n else 0 end, n, 1
                from generate_series(1, %d) n, (values ('login'), ('confirmation')) credentials(credential)""".formatted(realmId, USERS));
        execute("""
                insert into DP_SERVICE_STOP (REALM_ID, USER_ID, OPERATOR_ID, STOPPED_AT)
                select '%s', 'plan-' || n, 'somebody', n from generate_series(1, %d) n""".formatted(realmId, USERS));
        execute("analyze");
    }

    @AfterAll
    static void removeThem() {
        for (String table :
                List.of("USER_REQUIRED_ACTION", "CREDENTIAL", "USER_GROUP_MEMBERSHIP", "USER_ROLE_MAPPING")) {
            execute("delete from %s where USER_ID like 'plan-%%'".formatted(table));
        }
        execute("delete from DP_SERVICE_STOP where USER_ID like 'plan-%'");
        execute("delete from DP_LOCKOUT where SUBJECT_ID like 'plan-%'");
        execute("delete from USER_ENTITY where ID like 'plan-%'");
        execute("analyze");
    }

    /** What is looked for, the table that is gone through, and by which of its indexes. */
    static Stream<Arguments> searches() {
        return Stream.of(
                arguments("state=login_permanently_suspended", "idx_dp_lockout_since"),
                arguments("state=login_temporarily_suspended", "idx_dp_lockout_until"),
                arguments("state=service_stopped", "idx_dp_service_stop_at"),
                arguments("state=login_must_change", "constraint_required_action"),
                arguments("state=login_not_set", "uk_ru8tt6t700s9v50bu18ws5ha6"),
                arguments("", "uk_ru8tt6t700s9v50bu18ws5ha6"));
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
                if (statement.matches("(?i)select .*(dp_lockout|dp_service_stop|user_entity|credential"
                                + "|user_required_action|user_group_membership|user_role_mapping).*")
                        && !statement.contains("user_attribute")) {
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

    private static void execute(String sql) {
        database().execute(sql);
    }
}
