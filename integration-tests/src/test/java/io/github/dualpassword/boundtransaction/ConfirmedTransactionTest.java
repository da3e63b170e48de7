package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What was shown is what was confirmed, and the application is told so once. */
class ConfirmedTransactionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void resetClock() {
        ground.realm().resetClock();
    }

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

        Tokens tokens = exchanged(request, journeys.confirm(page, user.confirmationPassword()));

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
        assertThat(transaction(exchanged(request, journeys.confirm(page, user.confirmationPassword()))))
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
        assertThat(transaction(exchanged(request, journeys.confirm(page, user.confirmationPassword()))))
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
        assertThat(transaction(exchanged(request, journeys.confirm(empty, user.confirmationPassword()))))
                .isEqualTo("T-wrong");
    }

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

        Tokens ofSecond = exchanged(second, secondBack);
        Tokens ofFirst = exchanged(first, firstBack);

        assertThat(transaction(ofSecond)).isEqualTo("T-B");
        assertThat(transaction(ofFirst)).isEqualTo("T-A");
        assertThat(ofFirst.answer().json().at("/authorization_details/0/amount").asText())
                .isEqualTo("100");
        assertThat(ofFirst.idToken().get("txn").asText()).isEqualTo("T-A");
        assertThat(ofFirst.idToken().get("acr").asText()).isEqualTo("confirmation");
        assertThat(ofSecond.idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void theNextSingleSignOnTellsNothingOfIt() {
        TestUser user = ground.user("plain-afterwards");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-before", "300"));
        exchanged(
                request, journeys.confirm(visitor.open(ground.client().pushed(request)), user.confirmationPassword()));
        AuthorizationRequest plain = ground.client().authorization();

        assertTellsNothing(exchanged(plain, visitor.open(plain.url())));

        AuthorizationRequest unbound = journeys.confirmationRequest();
        Page page = visitor.open(unbound.url());
        assertThat(page.has("#dual-password-transaction")).isFalse();
        assertTellsNothing(exchanged(unbound, journeys.confirm(page, user.confirmationPassword())));
    }

    @Test
    void aTransactionThatWasNotConfirmedIsNotToldByTheNextConfirmation() {
        TestUser user = ground.user("left-open");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest left = Transactions.request(ground.client(), Transactions.transfer("T-left", "300"));
        assertShown(visitor.open(ground.client().pushed(left)), "300円");
        AuthorizationRequest unbound = journeys.confirmationRequest();

        assertTellsNothing(
                exchanged(unbound, journeys.confirm(visitor.open(unbound.url()), user.confirmationPassword())));
    }

    @Test
    void aCodeIsExchangedOnce() {
        TestUser user = ground.user("exchanged-twice");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-once", "400"));
        Page back = journeys.confirm(
                journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword());
        assertThat(transaction(exchanged(request, back))).isEqualTo("T-once");

        Tokens second = exchanged(request, back);

        assertThat(second.granted()).isFalse();
        assertThat(second.error()).isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshedTokenTellsNothingOfIt() {
        TestUser user = ground.user("refreshes");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-refresh", "500"));
        Tokens tokens = exchanged(
                request,
                journeys.confirm(
                        journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword()));
        assertThat(transaction(tokens)).isEqualTo("T-refresh");

        Tokens refreshed = ground.client().refresh(tokens.refreshToken());

        assertTellsNothing(refreshed);
        assertTellsNothing(ground.client().refresh(refreshed.refreshToken()));
    }

    @Test
    void detailsThatComeWithTheCodeAreRefused() {
        TestUser user = ground.user("invents");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest plain = ground.client().authorization();
        String code = visitor.open(plain.url()).response().code().orElseThrow();

        Tokens tokens = ground.client()
                .token(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        plain.redirectUri().toString(),
                        Transactions.PARAMETER,
                        Transactions.transfer("T-invented", "1")));

        assertThat(tokens.granted()).isFalse();
        assertThat(tokens.error()).isEqualTo("invalid_authorization_details");
        assertThat(tokens.answer().text()).doesNotContain("株式会社");
    }

    @Test
    void whatIsOverIsNotConfirmedByTheRightAnswer() {
        TestUser user = ground.user("too-late");
        AuthorizationRequest request = Transactions.request(ground.client(), Transactions.transfer("T-late", "600"));
        Page page = journeys.signedIn(user).open(ground.client().pushed(request));
        ground.realm().shiftClock(Duration.ofMinutes(15));

        Page over = journeys.confirm(page, user.confirmationPassword());

        assertThat(over.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isFalse();
        Page back = over.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("transaction_expired");
        assertThat(back.response().state()).contains(request.state());
    }

    @Test
    void aCodeThatIsExchangedTooLateTellsNothing() {
        TestUser user = ground.user("exchanged-too-late");
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer("T-late-code", "700"));
        Page back = journeys.confirm(
                journeys.signedIn(user).open(ground.client().pushed(request)), user.confirmationPassword());
        ground.realm().shiftClock(Duration.ofMinutes(15));

        assertTellsNothing(exchanged(request, back));
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

        assertThat(transaction(exchanged(request, back))).isEqualTo("T-twice");
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
        assertThat(answer.atApplication() && answer.response().code().isPresent())
                .as(answer.toString())
                .isFalse();
    }

    @Test
    void theCookieOfARestartStaysSmall() {
        String lines = Stream.generate(() -> "{\"label\":\"備考\",\"value\":\"" + "漢".repeat(60) + "\"}")
                .limit(10)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String details = "[{\"type\":\"dual-password-transaction\",\"txn\":\"T-long\",\"lines\":[" + lines + "]}]";
        AuthorizationRequest request = Transactions.request(ground.client(), details);

        Page page = ground.client().visitor().open(ground.client().pushed(request));

        assertThat(page.status()).isEqualTo(200);
        assertThat(Stream.of(page.visitor().cookies(page.address()).split("; "))
                        .filter(cookie -> cookie.startsWith("KC_RESTART="))
                        .map(String::length))
                .hasSize(1)
                .allMatch(length -> length < 1_600);
    }

    /** Each one finds one row by a key: what is added does not grow with anything. */
    @Test
    void whatABoundStepUpAddsIsAFewStatements() {
        TestUser user = ground.user("counted");
        Visitor visitor = journeys.signedIn(user);
        long unbound = LongStream.range(0, 4)
                .map(each -> statements(() -> {
                    AuthorizationRequest request = journeys.confirmationRequest();
                    exchanged(request, journeys.confirm(visitor.open(request.url()), user.confirmationPassword()));
                }))
                .min()
                .orElseThrow();
        long bound = LongStream.range(0, 4)
                .map(each -> statements(() -> {
                    AuthorizationRequest request =
                            Transactions.request(ground.client(), Transactions.transfer("T-counted-" + each, "1"));
                    exchanged(
                            request,
                            journeys.confirm(
                                    visitor.open(ground.client().pushed(request)), user.confirmationPassword()));
                }))
                .min()
                .orElseThrow();

        assertThat(bound - unbound).isPositive().isLessThanOrEqualTo(12);
    }

    private static long statements(Runnable work) {
        long before = ground.realm().sql().get("statements").asLong();
        work.run();
        return ground.realm().sql().get("statements").asLong() - before;
    }

    private static void assertShown(Page page, String amount) {
        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .as(page.toString())
                .isTrue();
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo(amount);
    }

    private static void assertTellsNothing(Tokens tokens) {
        assertThat(tokens.granted()).as(tokens.answer().text()).isTrue();
        assertThat(tokens.answer().json().has(Transactions.PARAMETER)).isFalse();
        assertThat(tokens.accessTokenClaims().has(Transactions.PARAMETER)).isFalse();
        assertThat(tokens.idToken().has("txn")).isFalse();
        assertThat(tokens.idToken().has("txn_hash")).isFalse();
    }

    private static String transaction(Tokens tokens) {
        return tokens.answer().json().at("/authorization_details/0/txn").asText();
    }

    private static Tokens exchanged(AuthorizationRequest request, Page back) {
        return ground.client().exchange(request, back.response());
    }
}
