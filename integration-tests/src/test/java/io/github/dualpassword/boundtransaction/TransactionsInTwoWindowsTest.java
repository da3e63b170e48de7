package io.github.dualpassword.boundtransaction;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertShown;
import static io.github.dualpassword.boundtransaction.TransactionSteps.transaction;
import static org.assertj.core.api.Assertions.assertThat;

/** Windows of one browser, which share a session: each has its transaction, and a transaction is answered in one of them. */
class TransactionsInTwoWindowsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final TransactionSteps steps = new TransactionSteps(ground);
    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    void twoTabsKeepTheirTransactionsWhateverTheOrder() {
        TestUser user = ground.user("two-transactions");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest first = Transactions.request(ground.client(), Transactions.transfer("T-A", "100"));
        AuthorizationRequest second = Transactions.request(ground.client(), Transactions.transfer("T-B", "999"));
        Page firstTab = visitor.open(ground.client().pushed(first));
        Page secondTab = visitor.open(ground.client().pushed(second));
        assertShown(firstTab, "100円");
        assertShown(secondTab, "999円");
        Page firstBack = journeys.confirm(firstTab, user.confirmationPassword());
        Page secondBack = journeys.confirm(secondTab, user.confirmationPassword());

        Tokens ofSecond = steps.exchanged(second, secondBack);
        Tokens ofFirst = steps.exchanged(first, firstBack);

        assertThat(transaction(ofSecond)).isEqualTo("T-B");
        assertThat(transaction(ofFirst)).isEqualTo("T-A");
        assertThat(ofFirst.answer().json().at("/authorization_details/0/amount").asText())
                .isEqualTo("100");
        assertThat(ofFirst.idToken().get("txn").asText()).isEqualTo("T-A");
        assertThat(ofFirst.idToken().get("acr").asText()).isEqualTo("confirmation");
        assertThat(ofSecond.idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void theSameRequestInTwoWindowsIsConfirmedAndToldOnce() {
        TestUser user = ground.user("two-windows");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-twice", "800"));
        URI address = ground.client().pushed(request);
        Page one = visitor.open(address);
        Page other = visitor.open(address);
        assertShown(other, "800円");
        Page back = journeys.confirm(one, user.confirmationPassword());

        Page late = journeys.confirm(other, user.confirmationPassword());

        assertThat(transaction(steps.exchanged(request, back))).isEqualTo("T-twice");
        assertThat(late.has("#dual-password-transaction")).isFalse();
        assertThat(late.atApplication() && late.response().code().isPresent())
                .as(late.toString())
                .isFalse();
    }

    @Test
    void whoGoesBackConfirmsItInNoOtherWindow() {
        TestUser user = ground.user("goes-back");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-refused", "900"));
        URI address = ground.client().pushed(request);
        Page one = visitor.open(address);
        Page other = visitor.open(address);
        assertThat(one.press("cancel").response().errorDescription()).contains("confirmation_cancelled");

        Page answer = journeys.confirm(other, user.confirmationPassword());

        assertThat(answer.has("#dual-password-transaction")).isFalse();
        assertThat(answer.document().text()).contains("このお取引の確認は、すでに終了しています。");
        assertThat(answer.press("back").response().errorDescription()).contains("transaction_closed");
    }
}
