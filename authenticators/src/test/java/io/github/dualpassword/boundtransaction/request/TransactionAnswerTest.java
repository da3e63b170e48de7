package io.github.dualpassword.boundtransaction.request;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.TransactionState;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application is told, and whose business its details are. */
class TransactionAnswerTest {

    @Test
    void theStateAndItsMomentAreTold() {
        TransactionAnswer answer = TransactionAnswer.of(transaction(TransactionState.USED), 900);

        assertThat(answer)
                .isEqualTo(
                        new TransactionAnswer("T", "hash", "used", "1970-01-01T00:00:00.500Z", "1970-01-01T00:00:01Z"));
    }

    @Test
    void whatIsOverByTheClockIsToldSo() {
        TransactionAnswer before = TransactionAnswer.of(transaction(TransactionState.SHOWN), 999);
        TransactionAnswer over = TransactionAnswer.of(transaction(TransactionState.SHOWN), 1_000);

        assertThat(before.state()).isEqualTo("shown");
        assertThat(before.since()).isEqualTo("1970-01-01T00:00:00.500Z");
        assertThat(over.state()).isEqualTo("expired");
        assertThat(over.since()).isEqualTo("1970-01-01T00:00:01Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"dual-password-transaction\"}]",
                "[{\"type\":\"another\"},{\"type\":\"dual-password-transaction\"}]",
                "[{\"type\":\"dual\\u002dpassword-transaction\"}]",
                "{\"type\":\"another\"}",
                "no JSON"
            })
    void whatIsOrCouldBeATransactionIsOurBusiness(String details) {
        assertThat(DetailsType.isOurs(details)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"type\":\"another\"}]", "[{}]", "[1]"})
    void otherTypesAreNot(String details) {
        assertThat(DetailsType.isOurs(details)).isFalse();
        assertThat(DetailsType.isOurs(null)).isFalse();
    }

    @Test
    void applicationsReadStableNames() {
        assertThat(Stream.of(RequestFault.values()).map(RequestFault::description))
                .containsExactly(
                        "transaction_missing",
                        "transaction_not_pushed",
                        "transaction_client",
                        "transaction_unsigned",
                        "transaction_altered",
                        "transaction_dropped",
                        "transaction_invalid",
                        "transaction_nonce",
                        "transaction_response_type",
                        "transaction_level",
                        "transaction_repeated",
                        "transaction_closed");
    }

    private static BoundTransaction transaction(TransactionState state) {
        return new BoundTransaction(
                "id",
                "realm",
                "client",
                "T",
                "request",
                "nonce",
                "[]",
                "hash",
                state,
                Optional.empty(),
                0,
                0,
                1_000,
                500);
    }
}
