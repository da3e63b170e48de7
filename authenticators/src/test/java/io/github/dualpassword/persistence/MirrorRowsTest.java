package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.Credential;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.mirror.MirroredSuspension;
import io.github.dualpassword.mirror.Mirrors.MirroredUser;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;

import static org.assertj.core.api.Assertions.assertThat;

/** Mirrors stand in Keycloak's tables, each part by itself, and become rows where our tables know nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirrorRowsTest {

    private static final MirroredUser LOCAL = new MirroredUser("realm", "user");
    private static final MirroredUser STORED = new MirroredUser("realm", "f:storage:user");
    private static final long NOW = 1_800_000_000_000L;

    private static final List<String> TABLES = List.of(
            "DP_LOCKOUT", "DP_SERVICE_STOP", "USER_ATTRIBUTE", "FED_USER_ATTRIBUTE", "FEDERATED_USER", "USER_ENTITY");

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    MirrorRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entitiesAndUserAttributes();
    }

    @BeforeEach
    void onlyOneUser() throws SQLException {
        for (String table : TABLES) {
            database.execute("delete from " + table);
        }
        database.execute("insert into USER_ENTITY (ID, REALM_ID, ENABLED, EMAIL_VERIFIED, NOT_BEFORE)"
                + " values ('user', 'realm', true, false, 0)");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void aPartReplacesItsFormerValueAndNoOther() {
        for (MirroredUser user : List.of(LOCAL, STORED)) {
            mirrors(rows -> rows.put(user, "login", "login 1 usable 1"));
            mirrors(rows -> rows.put(user, "stop", "stop 1 5 operator"));
            mirrors(rows -> rows.put(user, "login", "login 1 usable 2"));
            assertThat(read(user)).containsExactlyInAnyOrder("login 1 usable 2", "stop 1 5 operator");

            mirrors(rows -> rows.remove(user, "stop"));
            assertThat(read(user)).containsExactly("login 1 usable 2");
        }
    }

    @Test
    void aLongValueIsReadAndReplacedToo() {
        String operator = "f:storage:" + "x".repeat(245);
        mirrors(rows -> rows.put(LOCAL, "stop", "stop 1 1800000000000 " + operator));
        assertThat(read(LOCAL)).containsExactly("stop 1 1800000000000 " + operator);

        mirrors(rows -> rows.remove(LOCAL, "stop"));

        assertThat(read(LOCAL)).isEmpty();
    }

    @Test
    void aUserWhomKeycloakDoesNotKnowGetsNone() throws SQLException {
        mirrors(rows -> rows.put(new MirroredUser("realm", "gone"), "login", "login 1 usable 1"));
        mirrors(rows -> rows.put(new MirroredUser("other-realm", "user"), "login", "login 1 usable 1"));

        assertThat(database.query("select * from USER_ATTRIBUTE")).isEmpty();
    }

    @Test
    void aUserOfAStorageIsPutOnTheListThatKeycloakExports() throws SQLException {
        mirrors(rows -> rows.put(STORED, "login", "login 1 usable 1"));
        mirrors(rows -> rows.put(STORED, "stop", "stop 1 5 operator"));

        assertThat(database.query("select ID, REALM_ID, STORAGE_PROVIDER_ID from FEDERATED_USER"))
                .containsExactly(List.of("f:storage:user", "realm", "storage"));
    }

    @Test
    void aMirrorBecomesRowsWhereOurTablesKnowNothing() throws SQLException {
        for (MirroredUser user : List.of(LOCAL, STORED)) {
            mirrors(rows -> rows.put(user, "confirmation", "confirmation 1 permanently-suspended 2"));
            mirrors(rows -> rows.put(user, "stop", "stop 1 5 operator"));
            mirrors(rows -> rows.adopt(user, NOW));
        }

        assertThat(lockouts())
                .containsExactlyInAnyOrder(
                        List.of("user", "login", "USABLE", "0", "0"),
                        List.of("user", "confirmation", "PERMANENTLY_SUSPENDED", "2", "0"),
                        List.of("f:storage:user", "login", "USABLE", "0", "0"),
                        List.of("f:storage:user", "confirmation", "PERMANENTLY_SUSPENDED", "2", "0"));
        assertThat(stops())
                .containsExactlyInAnyOrder(
                        List.of("user", "operator", "5"), List.of("f:storage:user", "operator", "5"));
    }

    @Test
    void theFirstEntryOfAnyCredentialBringsAllOfTheMirror() throws SQLException {
        mirrors(rows -> rows.put(LOCAL, "login", "login 1 temporarily-suspended 1 1900000000000"));
        mirrors(rows -> rows.put(LOCAL, "stop", "stop 1 5 operator"));

        inTransaction(entityManager ->
                new LockoutRows(entityManager).create(new LockoutKey("realm", "user", Credential.CONFIRMATION), NOW));

        assertThat(lockouts())
                .containsExactlyInAnyOrder(
                        List.of("user", "login", "TEMPORARILY_SUSPENDED", "1", "1900000000000"),
                        List.of("user", "confirmation", "USABLE", "0", "0"));
        assertThat(stops()).containsExactly(List.of("user", "operator", "5"));
    }

    @Test
    void whereOurTablesKnowTheUserTheyDecide() throws SQLException {
        inTransaction(entityManager ->
                new LockoutRows(entityManager).create(new LockoutKey("realm", "user", Credential.LOGIN), NOW));
        mirrors(rows -> rows.put(LOCAL, "login", "login 1 permanently-suspended 2"));
        mirrors(rows -> rows.put(LOCAL, "stop", "stop 1 5 operator"));

        mirrors(rows -> rows.adopt(LOCAL, NOW));

        assertThat(lockouts()).containsExactly(List.of("user", "login", "USABLE", "0", "0"));
        assertThat(stops()).isEmpty();
    }

    @Test
    void withoutAMirrorAStateIsNew() throws SQLException {
        inTransaction(entityManager ->
                new LockoutRows(entityManager).create(new LockoutKey("realm", "user", Credential.CONFIRMATION), NOW));

        assertThat(lockouts()).containsExactly(List.of("user", "confirmation", "USABLE", "0", "0"));
    }

    @Test
    void aMirrorThatCannotBeReadCountsAsAllAndIsWrittenAnew() throws SQLException {
        mirrors(rows -> rows.put(LOCAL, "login", "login 1 permanent"));
        mirrors(rows -> rows.put(LOCAL, "confirmation", "confirmation 1 usable 1"));

        mirrors(rows -> rows.adopt(LOCAL, NOW));

        assertThat(lockouts())
                .containsExactlyInAnyOrder(
                        List.of("user", "login", "PERMANENTLY_SUSPENDED", "0", "0"),
                        List.of("user", "confirmation", "PERMANENTLY_SUSPENDED", "0", "0"));
        assertThat(stops()).containsExactly(List.of("user", "unknown", "0"));
        assertThat(read(LOCAL))
                .containsExactlyInAnyOrder(
                        "login 1 permanently-suspended 0",
                        "confirmation 1 permanently-suspended 0",
                        "stop 1 0 unknown");
    }

    @Test
    void aValueWithoutATextCannotBeReadEither() throws SQLException {
        database.execute("insert into USER_ATTRIBUTE (ID, USER_ID, NAME)"
                + " values ('1', 'user', 'dual-password.service-state')");

        mirrors(rows -> rows.adopt(LOCAL, NOW));

        assertThat(stops()).hasSize(1);
    }

    @Test
    void importedUsersAreThoseWithoutAState() {
        mirrors(rows -> rows.put(LOCAL, "login", "login 1 usable 1"));
        mirrors(rows -> rows.put(LOCAL, "stop", "stop 1 5 operator"));
        mirrors(rows -> rows.put(STORED, "login", "login 1 usable 1"));
        assertThat(asked(rows -> rows.imported(10))).containsExactlyInAnyOrder(LOCAL, STORED);
        assertThat(asked(rows -> rows.imported(1))).hasSize(1);

        mirrors(rows -> rows.adopt(LOCAL, NOW));

        assertThat(asked(rows -> rows.imported(10))).containsExactly(STORED);
    }

    @Test
    void whatHasNoMirrorIsFound() throws SQLException {
        for (MirroredUser user : List.of(LOCAL, STORED, new MirroredUser("realm", "gone"))) {
            inTransaction(entityManager -> {
                LockoutRows rows = new LockoutRows(entityManager);
                LockoutKey login = new LockoutKey(user.realmId(), user.userId(), Credential.LOGIN);
                rows.insert(login, new MirroredSuspension(Standing.USABLE, 1, 0).toState(), NOW);
                rows.create(new LockoutKey(user.realmId(), user.userId(), Credential.CONFIRMATION), NOW);
                LockoutKey code = new LockoutKey(user.realmId(), user.userId(), IssuedCode.CONFIRMATION_CODE);
                rows.insert(code, new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 0, 0).toState(), NOW);
                new ServiceStopRows(entityManager)
                        .stop(user.realmId(), new ServiceStop(user.userId(), "operator", SetBy.OPERATOR, 5));
            });
        }
        assertThat(asked(rows -> rows.missingSuspensions(10)))
                .containsExactlyInAnyOrder(
                        new LockoutKey("realm", "user", Credential.LOGIN),
                        new LockoutKey("realm", "f:storage:user", Credential.LOGIN));
        assertThat(asked(rows -> rows.missingStops(10))).containsExactlyInAnyOrder(LOCAL, STORED);

        mirrors(rows -> {
            rows.put(LOCAL, "login", "login 1 usable 1");
            rows.put(STORED, "stop", "stop 1 5 operator");
        });

        assertThat(asked(rows -> rows.missingSuspensions(10)))
                .containsExactly(new LockoutKey("realm", "f:storage:user", Credential.LOGIN));
        assertThat(asked(rows -> rows.missingStops(10))).containsExactly(LOCAL);
    }

    private List<String> read(MirroredUser user) {
        return asked(rows -> rows.read(user));
    }

    private <T> List<T> asked(Function<MirrorRows, List<T>> question) {
        try (EntityManager entityManager = entities.createEntityManager()) {
            return question.apply(new MirrorRows(entityManager));
        }
    }

    private List<List<String>> lockouts() throws SQLException {
        return database.query("select SUBJECT_ID, CREDENTIAL, STANDING, SUSPENSIONS, SUSPENDED_UNTIL from DP_LOCKOUT");
    }

    private List<List<String>> stops() throws SQLException {
        return database.query("select USER_ID, OPERATOR_ID, STOPPED_AT from DP_SERVICE_STOP");
    }

    private void mirrors(Consumer<MirrorRows> work) {
        inTransaction(entityManager -> work.accept(new MirrorRows(entityManager)));
    }

    private void inTransaction(Consumer<EntityManager> work) {
        try (EntityManager entityManager = entities.createEntityManager()) {
            entityManager.getTransaction().begin();
            work.accept(entityManager);
            entityManager.getTransaction().commit();
        }
    }
}
