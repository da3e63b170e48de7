package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.audit.HistoryPosition;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** The history is read in the order in which it was written, page by page, and takes back what was taken out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationRowsTest {

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    OperationRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entitiesAndUsers();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_OPERATION");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void pagesHaveEveryLineOnceWhateverTheirSize() {
        List<String> written = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            written.add("line-" + number);
            OperationRecord line = line("line-" + number, number / 4);
            in(rows -> add(rows, "realm", line));
        }
        in(rows -> add(rows, "other-realm", line("elsewhere", 1)));

        for (int size = 1; size <= 11; size++) {
            assertThat(read(size)).isEqualTo(written);
        }
    }

    @Test
    void aLineThatIsThereStaysAsItIs() {
        in(rows -> add(rows, "realm", line("there", 1)));
        in(rows -> {
            rows.addUnlessThere("realm", line("there", 2));
            rows.addUnlessThere("realm", line("new", 3));
            rows.addUnlessThere("realm", OperationRow.of("realm", bare()).toRecord());
            return true;
        });

        List<OperationRecord> lines = in(rows -> rows.after("realm", HistoryPosition.BEGIN, 10));

        assertThat(lines).containsExactly(bare(), line("there", 1), line("new", 3));
    }

    @Test
    void itIsKnownToWhichRealmLinesBelong() {
        in(rows -> add(rows, "realm", line("one", 1)));
        in(rows -> add(rows, "other-realm", line("other", 1)));

        Map<String, String> realms = in(rows -> rows.realmsOf(List.of("one", "other", "missing")));

        assertThat(realms).isEqualTo(Map.of("one", "realm", "other", "other-realm"));
    }

    private List<String> read(int size) {
        List<String> ids = new ArrayList<>();
        HistoryPosition position = HistoryPosition.BEGIN;
        List<OperationRecord> page;
        do {
            HistoryPosition after = position;
            page = in(rows -> rows.after("realm", after, size));
            for (OperationRecord line : page) {
                ids.add(line.id());
                position = HistoryPosition.of(line);
            }
        } while (!page.isEmpty());
        return ids;
    }

    private <T> T in(Function<OperationRows, T> work) {
        return entities.callInTransaction(entityManager -> work.apply(new OperationRows(entityManager)));
    }

    private static boolean add(OperationRows rows, String realm, OperationRecord line) {
        rows.add(realm, line);
        return true;
    }

    private static OperationRecord line(String id, long at) {
        return new OperationRecord(
                id,
                Optional.of("contract"),
                at,
                Optional.of("execution"),
                new Person("operator", "master01", "データ一子"),
                new Person("target", "user01", "データ太郎"),
                "release-password",
                OperationOutcome.REFUSED,
                Optional.of("state_changed"),
                Map.of("state_before", "usable"));
    }

    private static OperationRecord bare() {
        return new OperationRecord(
                "bare",
                Optional.empty(),
                0,
                Optional.empty(),
                Person.BANK,
                Person.SYSTEM,
                "bank-released",
                OperationOutcome.DONE,
                Optional.empty(),
                Map.of());
    }
}
