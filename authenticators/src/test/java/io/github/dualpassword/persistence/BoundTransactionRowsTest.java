package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.Fingerprint;
import io.github.dualpassword.boundtransaction.TransactionState;

import static org.assertj.core.api.Assertions.assertThat;

/** A transaction is kept once, and goes from state to state in one direction, whoever else wants to move it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundTransactionRowsTest {

    private static final long UNTIL = 100;
    private static final String DETAILS = "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"𠮷野家\"}]";

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    BoundTransactionRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entitiesAndUsers();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_TRANSACTION");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void whatIsKeptIsWhatWasPushed() {
        BoundTransaction pushed = transaction("1", "T", "nonce");

        assertThat(with(rows -> rows.add(pushed))).contains(pushed);
        assertThat(find("1")).contains(pushed);
        assertThat(with(rows -> rows.find("other-realm", "1"))).isEmpty();
        assertThat(with(rows -> rows.findByTxn("realm", "client", "T"))).contains(pushed);
        assertThat(with(rows -> rows.findByTxn("realm", "client", "t"))).isEmpty();
        assertThat(with(rows -> rows.findByTxn("realm", "other", "T"))).isEmpty();
        assertThat(with(rows -> rows.findByTxn("other-realm", "client", "T"))).isEmpty();
    }

    @Test
    void anIdentifierAndANonceAreThoseOfOneTransaction() {
        BoundTransaction first = transaction("1", "T", "nonce");
        with(rows -> rows.add(first));

        assertThat(with(rows -> rows.add(transaction("2", "T", "other-nonce")))).contains(first);
        assertThat(with(rows -> rows.add(transaction("3", "t", "nonce")))).isEmpty();
        assertThat(find("2")).isEmpty();
        assertThat(find("3")).isEmpty();
        assertThat(with(rows -> rows.add(transaction("4", "t", "other-nonce")))).isPresent();
    }

    @Test
    void itIsShownConfirmedAndUsedOnce() {
        BoundTransaction pushed = transaction("1", "T", "nonce");
        with(rows -> rows.add(pushed));
        assertThat(holds(rows -> rows.confirm(pushed, "user", 2, 1)))
                .as("not shown")
                .isFalse();

        show("1", 2);
        show("1", 3);
        assertThat(find("1").orElseThrow().changedAt()).isEqualTo(2);
        assertThat(holds(rows -> rows.use(pushed, 3))).as("not confirmed").isFalse();
        assertThat(holds(rows -> rows.confirm(pushed, "user", 2, 4))).isTrue();
        assertThat(holds(rows -> rows.confirm(pushed, "other-user", 2, 5))).isFalse();
        assertThat(refuse("1", 6)).isFalse();
        assertThat(find("1").orElseThrow().userId()).contains("user");
        assertThat(find("1").orElseThrow().level()).isEqualTo(2);
        assertThat(find("1").orElseThrow().state()).isEqualTo(TransactionState.CONFIRMED);

        String nonce = Fingerprint.of("nonce");
        assertThat(with(rows -> rows.confirmed("realm", "client", "user", nonce)))
                .map(BoundTransaction::id)
                .contains("1");
        assertThat(with(rows -> rows.confirmed("other", "client", "user", nonce)))
                .isEmpty();
        assertThat(with(rows -> rows.confirmed("realm", "other", "user", nonce)))
                .isEmpty();
        assertThat(with(rows -> rows.confirmed("realm", "client", "other", nonce)))
                .isEmpty();
        assertThat(with(rows -> rows.confirmed("realm", "client", "user", "other")))
                .isEmpty();
        assertThat(holds(rows -> rows.use(pushed, 7))).isTrue();
        assertThat(holds(rows -> rows.use(pushed, 8))).isFalse();
        assertThat(with(rows -> rows.confirmed("realm", "client", "user", nonce)))
                .isEmpty();
        assertThat(find("1").orElseThrow().state()).isEqualTo(TransactionState.USED);
    }

    @Test
    void nothingIsConfirmedOrUsedWhenItsTimeIsOver() {
        BoundTransaction late = transaction("1", "T", "nonce");
        with(rows -> rows.add(late));
        show("1", 1);
        assertThat(holds(rows -> rows.confirm(late, "user", 2, UNTIL))).isFalse();
        assertThat(holds(rows -> rows.confirm(late, "user", 2, UNTIL - 1))).isTrue();
        assertThat(holds(rows -> rows.use(late, UNTIL))).isFalse();
        assertThat(holds(rows -> rows.use(late, UNTIL - 1))).isTrue();
    }

    @Test
    void whatIsRefusedIsNeverConfirmed() {
        BoundTransaction pushed = transaction("1", "T", "nonce");
        BoundTransaction shown = transaction("2", "U", "other-nonce");
        with(rows -> rows.add(pushed));
        with(rows -> rows.add(shown));
        show("2", 1);

        assertThat(refuse("1", 2)).isTrue();
        assertThat(refuse("2", 2)).isTrue();
        assertThat(refuse("2", 2)).isFalse();
        show("1", 3);

        assertThat(find("1").orElseThrow().state()).isEqualTo(TransactionState.REFUSED);
        assertThat(find("2").orElseThrow().state()).isEqualTo(TransactionState.REFUSED);
        assertThat(holds(rows -> rows.confirm(shown, "user", 2, 3))).isFalse();
    }

    private void show(String id, long now) {
        entities.runInTransaction(entityManager -> new BoundTransactionRows(entityManager).shown("realm", id, now));
    }

    private boolean refuse(String id, long now) {
        return holds(rows -> rows.refuse("realm", id, now));
    }

    private Optional<BoundTransaction> find(String id) {
        return with(rows -> rows.find("realm", id));
    }

    private Optional<BoundTransaction> with(Function<BoundTransactionRows, Optional<BoundTransaction>> work) {
        return entities.callInTransaction(entityManager -> work.apply(new BoundTransactionRows(entityManager)));
    }

    private boolean holds(Predicate<BoundTransactionRows> work) {
        return entities.callInTransaction(entityManager -> work.test(new BoundTransactionRows(entityManager)));
    }

    private static BoundTransaction transaction(String id, String txn, String nonce) {
        return new BoundTransaction(
                id,
                "realm",
                "client",
                txn,
                Fingerprint.of("request-" + id),
                Fingerprint.of(nonce),
                DETAILS,
                Fingerprint.of(DETAILS),
                TransactionState.PUSHED,
                Optional.empty(),
                0,
                0,
                UNTIL,
                0);
    }
}
