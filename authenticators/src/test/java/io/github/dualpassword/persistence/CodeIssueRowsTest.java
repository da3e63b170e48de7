package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.lockout.LockoutKey;

import static org.assertj.core.api.Assertions.assertThat;

/** When codes were issued is known of each user alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeIssueRowsTest {

    private static final LockoutKey KEY = new LockoutKey("realm", "user", IssuedCode.CONFIRMATION_CODE);

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    CodeIssueRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entities();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_CODE_ISSUE");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void thoseAfterAMomentAreFound() {
        add("first", KEY, 10);
        add("second", KEY, 11);
        add("third", KEY, 12);
        add("of-another", new LockoutKey("realm", "other", IssuedCode.CONFIRMATION_CODE), 12);
        add("elsewhere", new LockoutKey("other-realm", "user", IssuedCode.CONFIRMATION_CODE), 12);

        List<Long> found = with(rows -> rows.after(KEY, 10));

        assertThat(found).containsExactlyInAnyOrder(11L, 12L);
    }

    @Test
    void oneThatIsGivenBackIsGone() throws SQLException {
        add("kept", KEY, 10);
        add("given-back", KEY, 11);

        with(rows -> {
            rows.remove("given-back");
            return true;
        });

        assertThat(database.query("select ID from DP_CODE_ISSUE")).containsExactly(List.of("kept"));
    }

    private void add(String id, LockoutKey key, long at) {
        with(rows -> {
            rows.add(id, key, at);
            return true;
        });
    }

    private <T> T with(Function<CodeIssueRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new CodeIssueRows(entityManager)));
    }
}
