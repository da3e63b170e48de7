package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.ItemKind;
import io.github.dualpassword.realmsetup.SetUpItem;
import io.github.dualpassword.realmsetup.WrittenItem;

import static org.assertj.core.api.Assertions.assertThat;

/** What a set-up has written is kept for each item of a realm, with what was there before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmSetUpRowsTest {

    private static final WrittenItem FLOW = written(ItemKind.FLOW, "dual-password browser", Optional.empty(), "print");
    private static final WrittenItem ROLE = written(ItemKind.ROLE, "master-user", Optional.of(""), "new");

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    RealmSetUpRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_REALM_SET_UP");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void theyAreReadInTheOrderInWhichTheyAreWrittenAndAsTheyWere() {
        with(rows -> {
            rows.keep("realm", FLOW);
            rows.keep("realm", ROLE);
            rows.keep("elsewhere", FLOW);
        });

        with(rows -> assertThat(rows.of("realm")).containsExactly(ROLE, FLOW));
    }

    @Test
    void anItemHasOneRow() {
        WrittenItem newer = written(ItemKind.FLOW, "dual-password browser", Optional.of("x"), "newer");
        with(rows -> rows.keep("realm", FLOW));

        with(rows -> rows.keep("realm", newer));

        with(rows -> assertThat(rows.of("realm")).containsExactly(newer));
    }

    @Test
    void whatIsForgottenIsGoneInThatRealmAlone() {
        with(rows -> {
            rows.keep("realm", FLOW);
            rows.keep("realm", ROLE);
            rows.keep("elsewhere", FLOW);
        });

        with(rows -> rows.forget("realm", FLOW.item()));

        with(rows -> {
            assertThat(rows.of("realm")).containsExactly(ROLE);
            assertThat(rows.of("elsewhere")).containsExactly(FLOW);
        });
    }

    private void with(Consumer<RealmSetUpRows> work) {
        EntityManager entityManager = entities.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            work.accept(new RealmSetUpRows(entityManager));
            entityManager.getTransaction().commit();
        } finally {
            entityManager.close();
        }
    }

    private static WrittenItem written(ItemKind kind, String key, Optional<String> former, String value) {
        return new WrittenItem(
                new SetUpItem(kind, key), former, Optional.of(value), ReferenceProfile.TWO_STAGE, 1_775_001_600_000L);
    }
}
