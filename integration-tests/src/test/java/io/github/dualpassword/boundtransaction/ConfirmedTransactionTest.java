package io.github.dualpassword.boundtransaction;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.boundtransaction.TransactionSteps.assertShown;
import static io.github.dualpassword.boundtransaction.TransactionSteps.transaction;
import static org.assertj.core.api.Assertions.assertThat;

/** What is shown is what is confirmed, and the application is told so. */
class ConfirmedTransactionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final TransactionSteps steps = new TransactionSteps(ground);
    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    void thePageShowsTheTransactionAndTheTokensTellIt() throws JsonProcessingException {
        TestUser user = ground.user("confirms-transfer");
        String details = Transactions.transfer("T-1", "1250000");
        AuthorizationRequest request = Transactions.request(ground.client(), details);

        Page page = journeys.signedIn(user).open(ground.client().pushed(request));

        assertShown(page, "1,250,000円");
        assertThat(page.document().select("#transaction-payee").text()).isEqualTo("株式会社サンプル商事");
        assertThat(page.document().select("#transaction-account").text()).isEqualTo("見本銀行 本店営業部 普通 1234567");
        assertThat(page.document().select("#transaction-line-1").text()).isEqualTo("2026年12月1日");
        assertThat(page.document().select("#transaction-txn").text()).isEqualTo("T-1");

        Tokens tokens = steps.exchanged(request, journeys.confirm(page, user.confirmationPassword()));

        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
        assertThat(tokens.idToken().get("txn").asText()).isEqualTo("T-1");
        assertThat(tokens.idToken().get("txn_hash").asText()).isEqualTo(Transactions.hash(details));
        JsonNode returned = tokens.answer().json().get(Transactions.PARAMETER);
        assertThat(returned).isEqualTo(JsonHttp.JSON.readTree(details));
        assertThat(tokens.accessTokenClaims().get(Transactions.PARAMETER)).isEqualTo(returned);
        assertThat(tokens.idToken().has(Transactions.PARAMETER)).isFalse();
    }

    @Test
    void textsAreShownAsTheyAreAndOtherCurrenciesByTheirCodes() {
        TestUser user = ground.user("reads-texts");
        String details = """
                [{"type":"dual-password-transaction","txn":"T-texts","payee":"<b>Söhne & \\"Co\\"</b>","account":"${x}  y",\
                "amount":"1250.50","currency":"USD","labels":{"payee":"登録先","amount":"<i>限度額</i>"}}]""";
        AuthorizationRequest request = Transactions.request(ground.client(), details);

        Page page = journeys.signedIn(user).open(ground.client().pushed(request));

        assertThat(page.document().select("#transaction-payee").text()).isEqualTo("<b>Söhne & \"Co\"</b>");
        assertThat(page.document().select("#transaction-account bdi").first().wholeText())
                .isEqualTo("${x}  y");
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo("1,250.50 USD");
        assertThat(page.document().select(".dual-password-transaction dt").eachText())
                .containsExactly("登録先", "受取口座", "<i>限度額</i>", "お取引番号");
        assertThat(page.document().select("#transaction-payee bdi[dir=ltr]")).hasSize(1);
        assertThat(transaction(steps.exchanged(request, journeys.confirm(page, user.confirmationPassword()))))
                .isEqualTo("T-texts");
    }

    @Test
    void whoIsNotSignedInSeesItAfterTheLogin() {
        TestUser user = ground.user("logs-in-first");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-login", "100"));

        Page login = ground.client().visitor().open(ground.client().pushed(request));
        assertThat(login.has("#dual-password-transaction")).isFalse();
        Page page = login.logIn(user.loginId(), user.loginPassword());

        assertShown(page, "100円");
        assertThat(transaction(steps.exchanged(request, journeys.confirm(page, user.confirmationPassword()))))
                .isEqualTo("T-login");
    }

    @Test
    void aWrongEntryShowsItAgain() {
        TestUser user = ground.user("wrong-entry-first");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-wrong", "200"));
        Page page = journeys.signedIn(user).open(ground.client().pushed(request));

        Page again = journeys.confirm(page, Journeys.WRONG);

        assertShown(again, "200円");
        Page empty = again.submit(Map.of(Journeys.CONFIRMATION_FIELD, ""));
        assertShown(empty, "200円");
        assertThat(transaction(steps.exchanged(request, journeys.confirm(empty, user.confirmationPassword()))))
                .isEqualTo("T-wrong");
    }

    @AfterEach
    void resetClock() {
        ground.realm().resetClock();
    }

    @Test
    void whatIsOverIsNotConfirmedByTheRightAnswer() {
        TestUser user = ground.user("too-late");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-late", "600"));
        Page page = journeys.signedIn(user).open(ground.client().pushed(request));
        ground.realm().shiftClock(Duration.ofMinutes(15));

        Page over = journeys.confirm(page, user.confirmationPassword());

        assertThat(over.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isFalse();
        assertThat(over.text())
                .contains("お取引の確認を続けられません", "お取引の確認の有効時間が過ぎました。")
                .containsOnlyOnce("お取引は実行されていません")
                .doesNotContain("ご利用いただけません", "管理者ユーザ");
        Page back = over.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("transaction_expired");
        assertThat(back.response().state()).contains(request.state());
    }
}
