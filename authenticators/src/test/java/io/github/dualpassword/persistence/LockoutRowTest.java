package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.PendingAttempt;
import io.github.dualpassword.lockout.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/** A state comes out of the database as it went in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockoutRowTest {

    private static final long NINE_O_CLOCK = 1_800_003_600_000L;
    private static final LockoutRowId ID = new LockoutRowId("realm", "user", "confirmation");

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    LockoutRowTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void makeARow() throws SQLException {
        database.execute("delete from DP_LOCKOUT");
        database.execute("insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, EPOCH, LAST_CHARGED, COUNTED_FROM,"
                + " SUSPENSIONS, STANDING, SUSPENDED_UNTIL, CHANGED_AT)"
                + " values ('realm', 'user', 'confirmation', 0, 0, 0, 0, 'USABLE', 0, 0)");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void aRowThatNobodyHasChargedIsANewState() {
        assertThat(find().toState()).isEqualTo(LockoutState.NEW);
    }

    @Test
    void aRowKnowsWhoseStateItIs() {
        assertThat(find().key()).isEqualTo(new LockoutKey("realm", "user", Credential.CONFIRMATION));
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatIsKeptIsWhatIsRead(LockoutState state) throws SQLException {
        keep(state);

        assertThat(find().toState()).isEqualTo(state);
        assertThat(database.query("select CHANGED_AT from DP_LOCKOUT"))
                .containsExactly(List.of(String.valueOf(NINE_O_CLOCK)));
    }

    @Test
    void theOldestUnsettledAttemptIsWhatTheTimerLooksFor() throws SQLException {
        keep(new LockoutState(
                0,
                3,
                0,
                0,
                Standing.USABLE,
                0,
                List.of(new PendingAttempt(1, NINE_O_CLOCK), new PendingAttempt(3, NINE_O_CLOCK - 5)),
                List.of()));
        assertThat(oldestPending()).isEqualTo(String.valueOf(NINE_O_CLOCK - 5));

        keep(new LockoutState(0, 3, 0, 0, Standing.USABLE, 0, List.of(), List.of()));
        assertThat(oldestPending()).isNull();
    }

    @Test
    void aSuspensionHoldsSinceItBegan() throws SQLException {
        keep(temporary(NINE_O_CLOCK + 100), NINE_O_CLOCK);
        keep(temporary(NINE_O_CLOCK + 100), NINE_O_CLOCK + 50);
        assertThat(suspendedSince()).isEqualTo(String.valueOf(NINE_O_CLOCK));

        keep(temporary(NINE_O_CLOCK + 300), NINE_O_CLOCK + 200);
        assertThat(suspendedSince()).isEqualTo(String.valueOf(NINE_O_CLOCK + 200));

        keep(
                new LockoutState(0, 15, 15, 3, Standing.PERMANENTLY_SUSPENDED, 0, List.of(), List.of()),
                NINE_O_CLOCK + 400);
        assertThat(suspendedSince()).isEqualTo(String.valueOf(NINE_O_CLOCK + 400));

        keep(LockoutState.NEW, NINE_O_CLOCK + 500);
        assertThat(suspendedSince()).isEqualTo("0");
    }

    private static LockoutState temporary(long until) {
        return new LockoutState(0, 5, 5, 1, Standing.TEMPORARILY_SUSPENDED, until, List.of(), List.of());
    }

    private String suspendedSince() throws SQLException {
        return database.query("select SUSPENDED_SINCE from DP_LOCKOUT").get(0).get(0);
    }

    static List<LockoutState> states() {
        return List.of(
                new LockoutState(0, 4, 0, 0, Standing.USABLE, 0, List.of(), List.of()),
                new LockoutState(3, 45, 40, 1, Standing.TEMPORARILY_SUSPENDED, NINE_O_CLOCK, List.of(), List.of()),
                new LockoutState(
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE - 5,
                        Integer.MAX_VALUE,
                        Standing.PERMANENTLY_SUSPENDED,
                        0,
                        List.of(
                                new PendingAttempt(Long.MAX_VALUE - 3, NINE_O_CLOCK),
                                new PendingAttempt(Long.MAX_VALUE, NINE_O_CLOCK - 60_000)),
                        List.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1)));
    }

    private void keep(LockoutState state) {
        keep(state, NINE_O_CLOCK);
    }

    private void keep(LockoutState state, long now) {
        try (EntityManager entityManager = entities.createEntityManager()) {
            entityManager.getTransaction().begin();
            entityManager.find(LockoutRow.class, ID).take(state, now);
            entityManager.getTransaction().commit();
        }
    }

    private LockoutRow find() {
        try (EntityManager entityManager = entities.createEntityManager()) {
            return entityManager.find(LockoutRow.class, ID);
        }
    }

    private String oldestPending() throws SQLException {
        return database.query("select OLDEST_PENDING from DP_LOCKOUT").get(0).get(0);
    }
}
