package io.github.dualpassword.boundtransaction;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A transaction expires by the clock, and what is shown of it is what was pushed. */
class TransactionStateTest {

    private static final long UNTIL = 1_000;

    @ParameterizedTest
    @CsvSource({"PUSHED,true", "SHOWN,true", "CONFIRMED,false", "USED,false", "REFUSED,false", "EXPIRED,false"})
    void whatWaitsForAnAnswerIsOpen(TransactionState state, boolean open) {
        assertThat(state.isOpen()).isEqualTo(open);
        assertThat(state.at(UNTIL - 1, UNTIL)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "PUSHED,EXPIRED",
        "SHOWN,EXPIRED",
        "CONFIRMED,EXPIRED",
        "USED,USED",
        "REFUSED,REFUSED",
        "EXPIRED,EXPIRED"
    })
    void whatIsNotDoneInTimeExpires(TransactionState state, TransactionState then) {
        assertThat(state.at(UNTIL, UNTIL)).isEqualTo(then);
    }

    @ParameterizedTest
    @EnumSource
    void statesHaveIds(TransactionState state) {
        assertThat(TransactionState.byId(state.id())).contains(state);
        assertThat(TransactionState.byId("another")).isEmpty();
    }

    @Test
    void detailsThatWereExchangedInTheDatabaseAreNotShown() {
        String details = "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\"}]";

        assertThat(row(details, Fingerprint.of(details)).readDetails().payee()).contains("A");
        BoundTransaction exchanged = row(details.replace('A', 'B'), Fingerprint.of(details));
        assertThatThrownBy(exchanged::readDetails).isInstanceOf(IllegalStateException.class);
        BoundTransaction unreadable = row("[]", Fingerprint.of("[]"));
        assertThatThrownBy(unreadable::readDetails).isInstanceOf(IllegalStateException.class);
        assertThat(exchanged.stateAt(UNTIL)).isEqualTo(TransactionState.EXPIRED);
    }

    private static BoundTransaction row(String details, String hash) {
        return new BoundTransaction(
                "id",
                "realm",
                "client",
                "T",
                "request",
                "nonce",
                details,
                hash,
                TransactionState.SHOWN,
                Optional.empty(),
                0,
                0,
                UNTIL,
                0);
    }
}
