package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.goodsettings.KeptSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The last good settings of a realm stand for themselves, and a wipe of them is noted once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoodSettingRowsTest {

    private static final Map<String, String> TWO = Map.of("dual-password.version", "1", "dual-password.a", "x");

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    GoodSettingRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entitiesAndUsers();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_GOOD_SETTING");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void ofARealmThatWasNeverSeenNothingIsKept() {
        keep("other", TWO, 5);

        assertThat(kept("realm")).isEmpty();
        assertThat(entities.<Set<String>>callInTransaction(
                        entityManager -> new GoodSettingRows(entityManager).realms()))
                .containsExactly("other");
    }

    @Test
    void whatIsKeptTakesThePlaceOfWhatWas() {
        keep("other", TWO, 5);
        keep("realm", TWO, 5);
        keep("realm", Map.of("dual-password.version", "1", "dual-password.b", "利用停止"), 6);

        assertThat(kept("realm"))
                .contains(new KeptSettings(
                        Map.of("dual-password.version", "1", "dual-password.b", "利用停止"), 6, Optional.empty()));
        assertThat(kept("other")).contains(new KeptSettings(TWO, 5, Optional.empty()));
    }

    @Test
    void aWipeIsNotedOnceAndLeavesTheValues() {
        keep("other", TWO, 5);
        keep("realm", TWO, 5);

        assertThat(noteWiped("realm", 7)).isTrue();
        assertThat(noteWiped("realm", 8)).isFalse();
        assertThat(kept("realm")).contains(new KeptSettings(TWO, 5, Optional.of(7L)));
        assertThat(kept("other")).contains(new KeptSettings(TWO, 5, Optional.empty()));
    }

    @Test
    void aWipeOfNothingIsNotNoted() {
        assertThat(noteWiped("realm", 7)).isFalse();
    }

    @Test
    void whatIsKeptAgainIsNoLongerWiped() {
        keep("realm", TWO, 5);
        noteWiped("realm", 7);

        keep("realm", TWO, 9);

        assertThat(kept("realm")).contains(new KeptSettings(TWO, 9, Optional.empty()));
        assertThat(noteWiped("realm", 10)).isTrue();
    }

    @Test
    void whatIsForgottenCanBeWipedNoMore() {
        keep("other", TWO, 5);
        keep("realm", TWO, 5);

        entities.runInTransaction(entityManager -> new GoodSettingRows(entityManager).forget("realm"));

        assertThat(kept("realm")).isEmpty();
        assertThat(noteWiped("realm", 7)).isFalse();
        assertThat(kept("other")).contains(new KeptSettings(TWO, 5, Optional.empty()));
    }

    private void keep(String realm, Map<String, String> values, long now) {
        entities.runInTransaction(entityManager -> new GoodSettingRows(entityManager).keep(realm, values, now));
    }

    private boolean noteWiped(String realm, long now) {
        return entities.callInTransaction(entityManager -> new GoodSettingRows(entityManager).noteWiped(realm, now));
    }

    private Optional<KeptSettings> kept(String realm) {
        return entities.callInTransaction(entityManager -> new GoodSettingRows(entityManager).of(realm));
    }
}
