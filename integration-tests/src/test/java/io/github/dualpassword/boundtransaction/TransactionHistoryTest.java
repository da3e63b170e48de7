package io.github.dualpassword.boundtransaction;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** Users read in the operation history which transactions they have confirmed and which they have not. */
class TransactionHistoryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    void whatWasConfirmedAndWhatWasNotAreLinesWithTheirIdentifiers() {
        TestUser user = ground.user("reads-transactions");
        confirm(user, "T-line-confirmed");
        giveUp(user, "T-line-refused");

        HistoryVisit history = HistoryVisit.of(user);

        assertThat(what(history)).containsExactly("お取引の承認の中止 お取引番号 T-line-refused", "お取引の承認 お取引番号 T-line-confirmed");
        assertThat(history.page().html()).doesNotContain("株式会社サンプル商事");
        HistoryVisit confirmed = history.sought("", "", "transaction-confirmed");
        assertThat(what(confirmed)).containsExactly("お取引の承認 お取引番号 T-line-confirmed");
        HistoryVisit notConfirmed = confirmed.sought("", "", "transaction-not-confirmed");
        assertThat(what(notConfirmed)).containsExactly("お取引の承認の中止 お取引番号 T-line-refused");
    }

    @ParameterizedTest
    @CsvSource({"ja, お取引の承認, お取引の承認の中止", "en, Confirmation of a transaction, Transaction not confirmed"})
    void bothAreLookedForByTheirNames(String language, String confirmed, String refused) {
        HistoryVisit history = HistoryVisit.of(ground.user("looks-for-transactions-" + language), language);

        assertThat(history.page().document().select("#operation option").eachText())
                .contains(confirmed, refused);
    }

    @Test
    void whereTheBankKeepsTransactionsFromEventsTheLineHasNoIdentifier() {
        TestUser user = ground.user("silent-transactions");
        ground.realm().attribute("dual-password.transaction.events", "nothing");
        try {
            confirm(user, "T-line-silent");
        } finally {
            ground.realm().attribute("dual-password.transaction.events", "");
        }

        HistoryVisit history = HistoryVisit.of(user);

        assertThat(what(history)).containsExactly("お取引の承認");
        assertThat(history.file().html()).doesNotContain("T-line-silent", Transactions.hash(details("T-line-silent")));
    }

    private void confirm(TestUser user, String txn) {
        AuthorizationRequest request = Transactions.request(ground.client(), details(txn));
        journeys.confirm(journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword())
                .response();
    }

    private void giveUp(TestUser user, String txn) {
        AuthorizationRequest request = Transactions.request(ground.client(), details(txn));
        journeys.signedIn(user)
                .open(ground.client().pushed(request))
                .press("cancel")
                .response();
    }

    private static String details(String txn) {
        return Transactions.transfer(txn, "100");
    }

    /** What stands there of transactions, beside the lines of the user's passwords. */
    private static List<String> what(HistoryVisit visit) {
        return visit.lines().stream()
                .map(cells -> cells.get(3))
                .filter(operation -> operation.startsWith("お取引"))
                .toList();
    }
}
