package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.server.ServerDatabase;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A table of many users, in which some are in each state: enough that reading it from end to end costs more than going along an
 * index.
 *
 * @param numbers a table of the numbers {@code n} from one to a given one
 * @param analyze the statement that has the planner look at a table
 */
record SearchedUsers(ServerDatabase database, Function<Integer, String> numbers, String analyze) {

    /** Keycloak's own index of the login IDs of a realm. */
    static final String LOGIN_IDS = "uk_ru8tt6t700s9v50bu18ws5ha6";

    private static final int USERS = 20_000;
    private static final int MEMBERS = 50;

    private static final List<String> TABLES = List.of(
            "USER_ENTITY",
            "USER_GROUP_MEMBERSHIP",
            "USER_ROLE_MAPPING",
            "CREDENTIAL",
            "USER_REQUIRED_ACTION",
            "DP_LOCKOUT",
            "DP_SERVICE_STOP");

    /** Of statements that are about users. */
    static final String ABOUT_USERS = "(?is)select .*\\b(" + String.join("|", TABLES) + ")\\b.*";

    /** What is looked for, and the index along which it is read. */
    static Stream<Arguments> searches(String requiredActions) {
        return Stream.of(
                arguments("state=login_permanently_suspended", "idx_dp_lockout_since"),
                arguments("state=login_temporarily_suspended", "idx_dp_lockout_until"),
                arguments("state=service_stopped", "idx_dp_service_stop_at"),
                arguments("state=login_must_change", requiredActions),
                arguments("state=confirmation_must_change", LOGIN_IDS),
                arguments("state=login_not_set", LOGIN_IDS),
                arguments("state=confirmation_not_set", LOGIN_IDS),
                arguments("", LOGIN_IDS));
    }

    static SearchedUsers onPostgresql(ServerDatabase database) {
        return new SearchedUsers(database, "generate_series(1, %d) n"::formatted, "analyze");
    }

    static SearchedUsers onMariaDb(ServerDatabase database) {
        return new SearchedUsers(database, "(select seq n from seq_1_to_%d) numbers"::formatted, "analyze table");
    }

    void add(TestContract contract) {
        String realmId = contract.realm()
                .admin()
                .get(contract.realm().path(""))
                .get("id")
                .asText();
        database.execute("""
                insert into USER_ENTITY (ID, USERNAME, REALM_ID, ENABLED, EMAIL_VERIFIED, NOT_BEFORE)
                select concat('plan-', n), concat('plan-', lpad(concat('', n), 7, '0')), '%s', true, false, 0
                from %s""".formatted(realmId, numbers.apply(USERS)));
        database.execute("""
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select o.GROUP_ID, concat('plan-', n), 'UNMANAGED' from ORG o, %s where o.ID = '%s'""".formatted(numbers.apply(MEMBERS), contract.id()));
        database.execute("""
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select concat('plan-', n %% 400), concat('plan-', n), 'UNMANAGED' from %s""".formatted(numbers.apply(USERS)));
        database.execute("""
                insert into USER_ROLE_MAPPING (ROLE_ID, USER_ID)
                select 'plan', concat('plan-', n) from %s""".formatted(numbers.apply(USERS)));
        database.execute("""
                insert into CREDENTIAL (ID, USER_ID, TYPE, CREATED_DATE, CREDENTIAL_DATA, SECRET_DATA, PRIORITY, VERSION)
                select concat('plan-', left(t, 1), n), concat('plan-', n), t, 1, '{}', '{}', 10, 0
                from %s, (select 'password' t union all select 'confirmation-password') types
                where n %% 10 <> 0""".formatted(numbers.apply(USERS)));
        database.execute("""
                insert into USER_REQUIRED_ACTION (USER_ID, REQUIRED_ACTION)
                select concat('plan-', n), 'UPDATE_PASSWORD' from %s""".formatted(numbers.apply(USERS)));
        database.execute("""
                insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, UNKNOWN_LOGIN, EPOCH, LAST_CHARGED, COUNTED_FROM,
                    SUSPENSIONS, STANDING, SUSPENDED_UNTIL, SUSPENDED_SINCE, CHANGED_AT)
                select '%s', concat('plan-', n), credential, false, 1, 15, 15, 3,
                    case when n %% 10 = 0 then 'PERMANENTLY_SUSPENDED' when n %% 10 = 1 then 'TEMPORARILY_SUSPENDED'
                        else 'USABLE' end,
                    case when n %% 10 = 1 then 4102444800000 + n else 0 end, n, 1
                from %s, (select 'login' credential union all select 'confirmation') credentials""".formatted(realmId, numbers.apply(USERS)));
        database.execute("""
                insert into DP_SERVICE_STOP (REALM_ID, USER_ID, OPERATOR_ID, STOPPED_AT)
                select '%s', concat('plan-', n), 'somebody', n from %s""".formatted(realmId, numbers.apply(USERS)));
        TABLES.forEach(table -> database.execute(analyze + " " + table));
    }

    void remove() {
        for (String table : List.of(
                "USER_REQUIRED_ACTION",
                "CREDENTIAL",
                "USER_GROUP_MEMBERSHIP",
                "USER_ROLE_MAPPING",
                "DP_SERVICE_STOP")) {
            database.execute("delete from %s where USER_ID like 'plan-%%'".formatted(table));
        }
        database.execute("delete from DP_LOCKOUT where SUBJECT_ID like 'plan-%'");
        database.execute("delete from USER_ENTITY where ID like 'plan-%'");
        TABLES.forEach(table -> database.execute(analyze + " " + table));
    }
}
