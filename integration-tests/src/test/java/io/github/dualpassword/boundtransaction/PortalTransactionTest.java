package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample portal's approvals at a real Keycloak: what is shown there is what is executed, once, and nothing else is. */
class PortalTransactionTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private static final String CALLBACK = "/login/oauth2/code/confirmation";
    private static final String REFUSED = "/transfer/refused";

    private static SamplePortal portal;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of());
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 株式会社サンプル部品, 見本銀行 本店 普通 0012345, '1,250,000円', 振込先, 振込金額, 振込を受け付けました。",
        "en, Sample Parts Co., 'Specimen Bank, Head Office, ordinary 0012345', 'JPY 1,250,000', Payee, Amount,"
                + " Your transfer was accepted.",
    })
    void theBanksPageShowsTheTransferAndTheSameNumberComesBack(
            String language, String payee, String account, String amount, String to, String sum, String done) {
        TestUser user = ground.user("portal-shown-" + language);
        Visitor visitor = ground.client().visitor();
        portal.open(visitor, "/?lang=" + language);
        signIn(visitor, user);

        Page page = approve(visitor, "1250000", "11月分");

        assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.document().select("#transaction-payee").text()).isEqualTo(payee);
        assertThat(page.document().select("#transaction-account").text()).isEqualTo(account);
        assertThat(page.document().select("#transaction-amount").text()).isEqualTo(amount);
        assertThat(page.document().select("#transaction-line-1").text()).isEqualTo("11月分");
        assertThat(page.document().select(".dual-password-transaction").text()).contains(to, sum);
        String number = page.document().select("#transaction-txn").text();

        Page result = confirm(page, user);

        assertThat(result.address().getPath()).isEqualTo("/transfer/done");
        assertThat(result.text()).contains(done, payee, "11月分");
        assertThat(result.document().select(".reference").text()).isEqualTo(number);
        assertThat(portal.open(visitor, "/transfer/history").text()).containsOnlyOnce(number);
    }

    @Test
    void theCodeOfAnotherTransferExecutesNothing() {
        TestUser user = ground.user("portal-exchanged");
        Visitor visitor = signedIn(user);
        Visitor stopping = visitor.stoppingBefore(CALLBACK);
        AuthorizationResponse small = answered(approve(stopping, "100", "small"), user);
        AuthorizationResponse large = answered(approve(stopping, "9999999", "large"), user);

        Page refused = visitor.open(portal.at(CALLBACK + "?code=" + small.code().orElseThrow() + "&state="
                + large.state().orElseThrow()));

        assertThat(refused.address().getPath()).isEqualTo(REFUSED);
        assertThat(portal.open(visitor, "/transfer/history").text()).doesNotContain("small", "large");
        Page replayed = visitor.open(portal.at(CALLBACK + "?code="
                + large.code().orElseThrow() + "&state=" + large.state().orElseThrow()));
        assertThat(replayed.has("[data-reason=UNKNOWN_REQUEST]"))
                .as("the question was used up by the first answer")
                .isTrue();
        assertThat(portal.open(visitor, "/transfer/history").text()).doesNotContain("small", "large");
    }

    @Test
    void aLostAnswerIsToldAndTheTransferIsApprovedAnew() {
        TestUser user = ground.user("portal-lost");
        Visitor visitor = signedIn(user);
        AuthorizationResponse lost = answered(approve(visitor.stoppingBefore(CALLBACK), "300", "lost"), user);

        Page back = portal.open(visitor, "/transfer/confirm");
        assertThat(back.has("[data-asked=CONFIRMED]")).as("%s", back).isTrue();
        Page refused = visitor.open(portal.at(
                CALLBACK + "?code=damaged-on-its-way&state=" + lost.state().orElseThrow()));

        assertThat(refused.has("[data-reason=ANSWER_LOST]")).as("%s", refused).isTrue();
        assertThat(refused.text()).contains("承認されましたが", "もう一度承認してください");
        Page again = portal.send(portal.open(visitor, "/transfer/confirm"), "/transfer/approve", Map.of());
        assertThat(confirm(again, user).address().getPath()).isEqualTo("/transfer/done");
        assertThat(portal.open(visitor, "/transfer/history").text()).containsOnlyOnce("lost");
    }

    @Test
    void whoHasLeftThePageIsToldThatItIsStillOpen() {
        TestUser user = ground.user("portal-left");
        Visitor visitor = signedIn(user);
        approve(visitor, "400", "left");

        assertThat(portal.open(visitor, "/transfer/confirm").has("[data-asked=SHOWN]"))
                .isTrue();
    }

    @Test
    void whatTheBrowserAddsIsRefusedAndTold() {
        TestUser user = ground.user("portal-altered");
        Visitor visitor = signedIn(user);
        URI address = approve(visitor.stoppingBefore("/protocol/openid-connect/auth"), "500", "altered")
                .address();
        assertThat(address.getQuery()).contains("request_uri=").doesNotContain("500", "altered", "nonce");

        Page refused = visitor.open(URI.create(address + "&kc_idp_hint=elsewhere"));

        assertThat(refused.has("[data-reason=ALTERED]")).as("%s", refused).isTrue();
        assertThat(refused.text()).contains("途中で変更されていました");
    }

    @Test
    void whatCouldDeceiveIsRefusedBeforeTheBrowserLeaves() {
        TestUser user = ground.user("portal-deceives");
        Visitor visitor = signedIn(user);

        Page refused = approve(visitor, "600", "אבג");

        assertThat(refused.address().getPath()).isEqualTo(REFUSED);
        assertThat(refused.has("[data-reason=NOT_SHOWABLE]")).as("%s", refused).isTrue();
    }

    @Test
    void aChangeOfPayeesIsShownToo() {
        TestUser user = ground.user("portal-payee");
        Visitor visitor = signedIn(user);
        Page shown = portal.send(
                portal.open(visitor, "/payees"),
                "/payees",
                Map.of("name", "株式会社見本商店", "branch", "MAIN", "kind", "ORDINARY", "number", "1000001"));

        Page page = portal.send(shown, "/payees/approve", Map.of());

        assertThat(page.document().select("#transaction-payee").text()).isEqualTo("株式会社見本商店");
        assertThat(page.document().select("#transaction-account").text()).isEqualTo("見本銀行 本店 普通 1000001");
        assertThat(page.document().select("#transaction-line-1").text()).isEqualTo("登録");
        assertThat(confirm(page, user).text()).contains("振込先を登録しました。");
    }

    private static Visitor signedIn(TestUser user) {
        Visitor visitor = ground.client().visitor();
        signIn(visitor, user);
        return visitor;
    }

    private static void signIn(Visitor visitor, TestUser user) {
        Page top = portal.open(visitor, "/oauth2/authorization/keycloak").logIn(user.loginId(), user.loginPassword());
        assertThat(top.address().getPath()).isEqualTo("/top");
    }

    /** Enters a transfer and presses 承認; the page that follows. */
    private static Page approve(Visitor visitor, String yen, String purpose) {
        Page shown = portal.send(
                portal.open(visitor, "/transfer"),
                "/transfer",
                Map.of("payee", "PARTS", "amount", yen, "purpose", purpose));
        return portal.send(shown, "/transfer/approve", Map.of());
    }

    private static Page confirm(Page page, TestUser user) {
        return page.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
    }

    /** The answer with which the browser would go back to the portal. */
    private static AuthorizationResponse answered(Page page, TestUser user) {
        return AuthorizationResponse.of(confirm(page, user).address());
    }
}
