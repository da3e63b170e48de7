package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the changelog makes of an empty database. */
class ChangelogTest {

    private static final String OURS = "TABLE_SCHEMA = 'PUBLIC' and TABLE_NAME not like 'DATABASECHANGELOG%'";

    private final EmptyDatabase database;

    ChangelogTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeEach
    void apply() throws Exception {
        assertThat(database.applyChangelog()).isPositive();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void theSecondTimeItDoesNothing() throws Exception {
        List<List<String>> applied = database.query("select ID, ORDEREXECUTED, DATEEXECUTED from DATABASECHANGELOG");
        List<List<String>> columns = columns();

        assertThat(database.applyChangelog()).isZero();
        assertThat(database.query("select ID, ORDEREXECUTED, DATEEXECUTED from DATABASECHANGELOG"))
                .isEqualTo(applied);
        assertThat(columns()).isEqualTo(columns);
    }

    @Test
    void theTablesAreWhatTheEntitiesMap() {
        try (EntityManagerFactory entities = database.entities()) {
            assertThat(entities.isOpen()).isTrue();
        }
    }

    static List<Class<?>> entities() {
        return new DualPasswordEntities().getEntities();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everyColumnIsMappedAndEveryTextHasTheLengthOfItsColumn(Class<?> entity) throws SQLException {
        List<List<String>> mapped = Stream.of(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Column.class))
                .map(field -> {
                    Column column = field.getAnnotation(Column.class);
                    boolean text =
                            field.getType() == String.class || field.getType().isEnum();
                    return text ? List.of(column.name(), String.valueOf(column.length())) : List.of(column.name(), "-");
                })
                .toList();

        assertThat(database.query("select COLUMN_NAME, coalesce(CHARACTER_MAXIMUM_LENGTH || '', '-')"
                        + " from INFORMATION_SCHEMA.COLUMNS where TABLE_NAME = '"
                        + entity.getAnnotation(Table.class).name() + "'"))
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void onlyWhatIsNotAlwaysThereMayBeNull() throws SQLException {
        assertThat(database.query(
                        "select COLUMN_NAME from INFORMATION_SCHEMA.COLUMNS where IS_NULLABLE = 'YES' and " + OURS))
                .containsExactlyInAnyOrder(
                        List.of("PENDING"),
                        List.of("OLDEST_PENDING"),
                        List.of("LEASE_HOLDER"),
                        List.of("SETTLED_AT"),
                        List.of("FORMER"),
                        List.of("WRITTEN"),
                        List.of("LAST_RECEIVER"),
                        List.of("SPREAD_AT"),
                        List.of("LOGINS"),
                        List.of("DEVICES"),
                        List.of("HANDED_AT"),
                        List.of("DEVICE_KEY"),
                        List.of("PUSH_ENDPOINT"),
                        List.of("PUSH_KEY"),
                        List.of("PUSH_AUTH"),
                        List.of("PUSH_AT"),
                        List.of("CONTRACT_ID"),
                        List.of("CONTRACT_ID"),
                        List.of("CONTRACT_ID"),
                        List.of("STARTS_ON"),
                        List.of("STARTS_ON"),
                        List.of("EXPIRES_ON"),
                        List.of("EXPIRES_ON"),
                        List.of("EXECUTION_ID"),
                        List.of("BOUND_TO"),
                        List.of("OPERATION"),
                        List.of("SUBJECT"),
                        List.of("ADDRESS"),
                        List.of("SIGNATURE"),
                        List.of("TRANSACTION_ID"),
                        List.of("TXN"),
                        List.of("DETAILS"),
                        List.of("PASSKEY_ID"),
                        List.of("CREDENTIAL_ID"),
                        List.of("PUBLIC_KEY"),
                        List.of("CLIENT_DATA"),
                        List.of("AUTHENTICATOR_DATA"),
                        List.of("SIGNATURE"),
                        List.of("ORIGIN"),
                        List.of("OPERATOR_LOGIN_ID"),
                        List.of("OPERATOR_NAME"),
                        List.of("TARGET_LOGIN_ID"),
                        List.of("TARGET_NAME"),
                        List.of("REASON"),
                        List.of("USER_ID"));
    }

    @Test
    void everyTableCarriesOurPrefixAndTheRealm() throws SQLException {
        List<List<String>> tables = database.query("select TABLE_NAME from INFORMATION_SCHEMA.TABLES where " + OURS);

        assertThat(tables).isNotEmpty().allMatch(table -> table.get(0).startsWith("DP_"));
        assertThat(database.query(
                        "select TABLE_NAME from INFORMATION_SCHEMA.COLUMNS where COLUMN_NAME = 'REALM_ID' and " + OURS))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everyConstraintAndIndexHasANameOfOurs() throws SQLException {
        List<List<String>> constraints = database.query(
                "select CONSTRAINT_NAME, CONSTRAINT_TYPE from INFORMATION_SCHEMA.TABLE_CONSTRAINTS where " + OURS);
        List<List<String>> indexes = database.query(
                "select INDEX_NAME from INFORMATION_SCHEMA.INDEXES where INDEX_TYPE_NAME <> 'PRIMARY KEY' and " + OURS);

        assertThat(constraints)
                .isNotEmpty()
                .allSatisfy(constraint -> assertThat(constraint.get(0)).startsWith(prefix(constraint.get(1))));
        assertThat(indexes)
                .isNotEmpty()
                .allSatisfy(index -> assertThat(index.get(0)).matches("(IDX|UK)_DP_.*"));
    }

    /** Some databases take no longer ones. */
    @Test
    void noNameIsLongerThanThirtyCharacters() throws SQLException {
        assertThat(database.query("select INDEX_NAME from INFORMATION_SCHEMA.INDEXES where " + OURS
                        + " union select CONSTRAINT_NAME from INFORMATION_SCHEMA.TABLE_CONSTRAINTS where " + OURS
                        + " union select COLUMN_NAME from INFORMATION_SCHEMA.COLUMNS where " + OURS))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.get(0)).hasSizeLessThanOrEqualTo(30));
    }

    @Test
    void noTableIsTiedToAnotherOne() throws SQLException {
        assertThat(database.query("select CONSTRAINT_NAME from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"))
                .isEmpty();
    }

    @Test
    void theDatabaseTooRefusesMoreSettledThanChargedAttempts() {
        assertThatThrownBy(() -> insert(5, 6, "USABLE", 0)).hasMessageContaining("CK_DP_LOCKOUT_COUNT");
    }

    @Test
    void theDatabaseTooRefusesAnEndOfASuspensionThatHasNone() {
        assertThatThrownBy(() -> insert(5, 0, "PERMANENTLY_SUSPENDED", 1)).hasMessageContaining("CK_DP_LOCKOUT_UNTIL");
    }

    @Test
    void theDatabaseTakesATemporarySuspension() throws SQLException {
        insert(5, 0, "TEMPORARILY_SUSPENDED", 1);

        assertThat(database.query("select UNKNOWN_LOGIN from DP_LOCKOUT")).containsExactly(List.of("FALSE"));
    }

    @Test
    void theDatabaseTooRefusesAMailThatIsSettledAndStillWaits() {
        assertThatThrownBy(() -> insertMail("a", "once", "WAITING", "1")).hasMessageContaining("CK_DP_MAIL_SETTLED");
        assertThatThrownBy(() -> insertMail("a", "once", "SENT", "null")).hasMessageContaining("CK_DP_MAIL_SETTLED");
    }

    @Test
    void theDatabaseTooRefusesToTellTwiceWhatIsToldOnce() throws SQLException {
        insertMail("a", "once", "SENT", "1");

        assertThatThrownBy(() -> insertMail("b", "once", "WAITING", "null")).hasMessageContaining("UK_DP_MAIL_ONCE");
    }

    private void insertMail(String id, String onceKey, String state, String settledAt) throws SQLException {
        database.execute("insert into DP_MAIL (ID, REALM_ID, USER_ID, KIND, FACTS, ONCE_KEY, STATE, DUE_AT, ATTEMPTS,"
                + " LEASE_UNTIL, CREATED_AT, SETTLED_AT) values ('%s', 'realm', 'user', 'suspended', '{}', '%s', '%s', 0,"
                        .formatted(id, onceKey, state)
                + " 0, 0, 0, " + settledAt + ")");
    }

    private void insert(long lastCharged, long countedFrom, String standing, long until) throws SQLException {
        database.execute("insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, EPOCH, LAST_CHARGED, COUNTED_FROM,"
                + " SUSPENSIONS, STANDING, SUSPENDED_UNTIL, CHANGED_AT) values ('realm', 'user', 'login', 0, %d, %d, 0, '%s', %d, 0)"
                        .formatted(lastCharged, countedFrom, standing, until));
    }

    private List<List<String>> columns() throws SQLException {
        return database.query("select * from INFORMATION_SCHEMA.COLUMNS where " + OURS);
    }

    private static String prefix(String constraintType) {
        return switch (constraintType) {
            case "PRIMARY KEY" -> "PK_DP_";
            case "CHECK" -> "CK_DP_";
            case "UNIQUE" -> "UK_DP_";
            default -> throw new IllegalArgumentException(constraintType);
        };
    }
}
