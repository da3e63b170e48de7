package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A client that may confirm nothing without a transaction must be able to push one, and should be told at once what is wrong. */
class TransactionRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void aPublicClientThatIsBoundIsReportedByItsName() {
        assertThat(realm.with(Trait.TRANSACTIONS_CHECKED_WHEN_PUSHED)
                        .client("unbound", Confirmations.UNBOUND)
                        .client("bound", Confirmations.BOUND)
                        .client("in-the-browser", Confirmations.BOUND_AND_PUBLIC)
                        .findings())
                .extracting(Finding::code, Finding::place, Finding::severity)
                .containsExactly(tuple("bound-client-public", "in-the-browser", Severity.ERROR));
    }

    @Test
    void aRealmWithoutTheClientPolicyIsReportedOnceWithItsBoundClients() {
        assertThat(realm.client("unbound", Confirmations.UNBOUND).findings()).isEmpty();

        assertThat(realm.client("payments", Confirmations.BOUND)
                        .client("payroll", Confirmations.BOUND)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("transaction-policy-missing");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.sentence())
                            .startsWith("No client policy looks at the transactions that payments, payroll push");
                });
    }
}
