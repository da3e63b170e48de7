package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.otp.CodeProgress;

import static org.assertj.core.api.Assertions.assertThat;

/** A position of a credential of Keycloak's own is used once, and no earlier one after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtpCredentialRowsTest {

    private static final String REALM = "realm";

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    OtpCredentialRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_OTP_USE");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void aPositionIsUsedOnceAndNoEarlierOneAfterIt() {
        assertThat(progress("user")).isEmpty();
        assertThat(use("user", "app", 0, 0)).isTrue();
        assertThat(use("user", "app", 0, 0)).isFalse();
        assertThat(use("user", "app", 42, 1)).isTrue();
        assertThat(use("user", "app", 42, 0)).isFalse();
        assertThat(use("user", "app", 41, 0)).isFalse();
        assertThat(progress("user")).isEqualTo(Map.of("app", new CodeProgress(42, 1)));
    }

    @Test
    void eachCredentialOfEachUserIsUsedForItself() {
        assertThat(use("user", "app", 42, 0)).isTrue();
        assertThat(use("user", "other-app", 41, -1)).isTrue();
        assertThat(use("other", "app", 41, 0)).isTrue();

        assertThat(progress("user"))
                .isEqualTo(Map.of("app", new CodeProgress(42, 0), "other-app", new CodeProgress(41, -1)));
        assertThat(progress("other")).isEqualTo(Map.of("app", new CodeProgress(41, 0)));
    }

    private boolean use(String user, String credential, long position, int drift) {
        return entities.callInTransaction(entityManager ->
                new OtpCredentialRows(entityManager).use(REALM, user, credential, new CodeProgress(position, drift)));
    }

    private Map<String, CodeProgress> progress(String user) {
        return entities.callInTransaction(entityManager -> new OtpCredentialRows(entityManager).progress(REALM, user));
    }
}
