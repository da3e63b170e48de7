package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.otp.ApprovalSteps.goOn;
import static io.github.dualpassword.otp.ApprovalSteps.number;
import static org.assertj.core.api.Assertions.assertThat;

/** ワンプッシュ認証: what a browser asks a code for is approved on the phone. */
class ApprovalOnPhoneTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String ONE_PUSH = "dual-password.software-token.one-push";
    private static final String AT_LOGIN = "dual-password.token.at-login";
    private static final String COOL_DOWN = "dual-password.software-token.cool-down-minutes";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private ApprovalSteps steps;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        ground.realm().attribute(ONE_PUSH, "on");
        ground.realm().attribute(COOL_DOWN, "0");
        steps = new ApprovalSteps(ground.realm(), ground.client());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(AT_LOGIN, "never");
        ground.realm().attribute(ONE_PUSH, "off");
    }

    @Test
    void whoLeavesTheFieldEmptyApprovesOnThePhoneAndTheApplicationHasTheLevel() {
        TestUser user = steps.user("level");
        ApprovingPhone phone = steps.phone(user);
        AuthorizationRequest request = steps.otp();
        Page waiting = steps.ask(steps.toCode(user, request));
        assertThat(waiting.has(ApprovalSteps.WAITING)).isTrue();
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");

        JsonNode shown = phone.shown();
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("over");
        Page back = goOn(waiting);

        assertThat(shown.get("purpose").asText()).isEqualTo("confirmation");
        assertThat(shown.get("loginId").asText()).isEqualTo(user.loginId());
        assertThat(shown.get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(shown.get("transaction").isNull()).isTrue();
        JsonNode idToken = ground.client().exchange(request, back.response()).idToken();
        assertThat(idToken.get("acr").asText()).isEqualTo("otp");
        assertThat(idToken.get("otp_since").asLong()).isEqualTo(TestGround.MORNING.getEpochSecond());
        assertThat(steps.recorded(user)).containsExactlyInAnyOrder("approval_asked", "approval_given");
        assertThat(phone.asked()).isEmpty();
    }

    @Test
    void anApplicationThatIsNamedByATextOfTheRealmIsShownByThatText() {
        ground.realm().texts("ja", Map.of("nameOfTestApp", "試験用の申込サイト"));
        String former = clientName("${nameOfTestApp}");
        try {
            TestUser user = steps.user("named");
            ApprovingPhone phone = steps.phone(user);
            Page code = steps.toCode(user, steps.otp());
            assertThat(steps.ask(code).has(ApprovalSteps.WAITING)).isTrue();

            assertThat(code.document().select("#asked-by").text()).isEqualTo("試験用の申込サイト");
            assertThat(phone.shown().get("subject").asText()).isEqualTo("試験用の申込サイト");
        } finally {
            clientName(former);
            ground.realm().forgetText("ja", "nameOfTestApp");
        }
    }

    private static String clientName(String name) {
        String clients = ground.realm().path("/clients");
        JsonNode found =
                ground.realm().admin().get(clients + "?clientId=test-app").get(0);
        ObjectNode client = found.deepCopy();
        client.put("name", name);
        ground.realm().admin().put(clients + "/" + found.get("id").asText(), client);
        return found.get("name").asText();
    }

    @Test
    void thePhoneShowsTheTransactionThatIsConfirmed() {
        TestUser user = steps.user("transaction");
        ApprovingPhone phone = steps.phone(user);
        AuthorizationRequest request = Transactions.request(
                        ground.client(), Transactions.transfer("T-approved", "1250000"))
                .acrValues("otp");
        Page code = ground.client()
                .visitor()
                .open(ground.client().pushed(request))
                .logIn(user.loginId(), user.loginPassword());
        Page waiting = steps.ask(code);
        assertThat(waiting.document().select("#transaction-amount").text()).isEqualTo("1,250,000円");

        JsonNode transaction = phone.shown().get("transaction");
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        Page back = goOn(waiting);

        assertThat(transaction.at("/payee/value").asText()).isEqualTo("株式会社サンプル商事");
        assertThat(transaction.at("/amount/value").asText()).isEqualTo("1,250,000");
        assertThat(transaction.at("/lines/0/label").asText()).isEqualTo("振込指定日");
        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("txn")
                        .asText())
                .isEqualTo("T-approved");
    }

    @Test
    void aLoginThatAsksForACodeIsApprovedOnThePhone() {
        TestUser user = steps.user("login");
        ApprovingPhone phone = steps.phone(user);
        ground.realm().attribute(AT_LOGIN, "always");
        Page waiting = steps.ask(new Journeys(ground.realm()).logIn(user));
        assertThat(waiting.has(ApprovalSteps.WAITING)).isTrue();

        assertThat(phone.shown().get("purpose").asText()).isEqualTo("login");
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");

        assertThat(goOn(waiting).response().code()).isPresent();
    }

    @Test
    void aNewTokenApprovesALoginAtOnceAndConfirmsNothingYet() {
        ground.realm().attribute(COOL_DOWN, "60");
        TestUser user = steps.user("cool");
        ApprovingPhone phone = steps.phone(user);
        ground.realm().attribute(AT_LOGIN, "always");
        Page waiting = steps.ask(new Journeys(ground.realm()).logIn(user));
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");
        Page in = goOn(waiting);
        assertThat(in.response().code()).isPresent();

        Page level = in.visitor().open(steps.otp().url());

        assertThat(level.has("[data-refusal=otp_not_yet]")).isTrue();
    }

    @Test
    void whoMistypesTheNumberHasOneMoreTry() {
        TestUser user = steps.user("mistypes");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);

        assertThat(phone.answer(ApprovingPhone.APPROVE, other(number(waiting)))).isEqualTo("wrong_number");
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
        assertThat(phone.answer(ApprovingPhone.APPROVE, number(waiting))).isEqualTo("approved");

        assertThat(goOn(waiting).response().code()).isPresent();
        assertThat(steps.recorded(user))
                .containsExactlyInAnyOrder("approval_asked", "approval_wrong_number", "approval_given");
    }

    @Test
    void twoWrongNumbersEndItAndACodeIsAskedFor() {
        TestUser user = steps.user("guesses");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String wrong = other(number(waiting));

        assertThat(phone.answer(ApprovingPhone.APPROVE, wrong)).isEqualTo("wrong_number");
        assertThat(phone.answer(ApprovingPhone.APPROVE, wrong)).isEqualTo("too_many_wrong_numbers");

        assertThat(phone.asked()).isEmpty();
        Page code = goOn(waiting);
        assertThat(code.has("input[name=one-time-password]")).isTrue();
        assertThat(code.text()).contains("スマートフォンに入力された番号が違うため、承認されませんでした。");
    }

    @Test
    void aRefusalEndsItAndMakesTheNextRequestWait() {
        TestUser user = steps.user("refuses");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);

        assertThat(phone.answer(ApprovingPhone.REFUSE, "")).isEqualTo("refused");
        Page code = goOn(waiting);
        Page again = steps.ask(code);

        assertThat(code.text()).contains("スマートフォンで拒否されました。");
        assertThat(again.text()).contains("次にスマートフォンで承認できるのは 2026年11月24日 09:35 からです。");
        assertThat(phone.asked()).isEmpty();
        assertThat(steps.recorded(user))
                .containsExactlyInAnyOrder("approval_asked", "approval_refused", "approval_throttled");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(5)));
        assertThat(steps.ask(again).has(ApprovalSteps.WAITING)).isTrue();
    }

    @Test
    void whoWouldRatherTypeACodeGivesTheRequestUp() {
        TestUser user = steps.user("types");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String asked = phone.asked().orElseThrow();

        Page code = waiting.press("enter-code");

        assertThat(code.has("input[name=one-time-password]")).isTrue();
        assertThat(phone.asked()).isEmpty();
        assertThat(phone.answer(asked, ApprovingPhone.APPROVE, number(waiting))).isEqualTo("not_open");
    }

    @Test
    void whoGoesBackToTheApplicationLeavesNothingOnThePhone() {
        TestUser user = steps.user("back");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);

        Page back = waiting.press("cancel");

        assertThat(back.response().errorDescription()).contains("confirmation_cancelled");
        assertThat(phone.asked()).isEmpty();
    }

    @Test
    void itEndsToTheVeryMillisecond() {
        TestUser user = steps.user("ends");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String asked = phone.asked().orElseThrow();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofSeconds(180)));

        assertThat(phone.asked()).isEmpty();
        assertThat(phone.answer(asked, ApprovingPhone.APPROVE, number(waiting))).isEqualTo("not_open");
        assertThat(goOn(waiting).text()).contains("時間内に承認されませんでした。");
    }

    @Test
    void withoutScriptsThePageIsFetchedAgainAndGoesOn() {
        TestUser user = steps.user("no-scripts");
        ApprovingPhone phone = steps.phone(user);
        Page waiting = steps.waiting(user);
        String refresh = waiting.document()
                .select("noscript meta[http-equiv=refresh]")
                .attr("content")
                .replaceFirst("^[0-9]+; url=", "");
        assertThat(refresh).isNotEmpty().doesNotContain("auth_session_id", "session_code");
        Page same = waiting.visitor().open(waiting.address().resolve(refresh));
        assertThat(number(same)).isEqualTo(number(waiting));

        assertThat(phone.answer(ApprovingPhone.APPROVE, number(same))).isEqualTo("approved");

        assertThat(waiting.visitor()
                        .open(waiting.address().resolve(refresh))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void nobodyIsOfferedItWhereTheRealmHasItNot() {
        ground.realm().attribute(ONE_PUSH, "off");
        TestUser user = steps.user("off");
        steps.phone(user);

        Page page = steps.ask(steps.toCode(user, steps.otp()));

        assertThat(page.has(ApprovalSteps.WAITING)).isFalse();
        assertThat(page.has("#input-error-one-time-password")).isTrue();
    }

    @Test
    void nobodyIsAskedAgainAndAgain() {
        TestUser user = steps.user("worn-down");
        ApprovingPhone phone = steps.phone(user);
        Page code = steps.toCode(user, steps.otp());

        int[] asked = {0};
        for (int attempt = 0; attempt < 20; attempt++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofSeconds(3L * attempt)));
            Page page = steps.ask(code);
            if (page.has(ApprovalSteps.WAITING)) {
                asked[0]++;
                code = page.press("enter-code");
            } else {
                code = page;
            }
        }

        assertThat(asked[0]).isEqualTo(2);
        assertThat(phone.asked()).isEmpty();
        assertThat(steps.recorded(user).stream().filter("approval_throttled"::equals))
                .hasSize(18);
    }

    @Test
    void aCodeIsStillTakenMeanwhile() {
        TestUser user = steps.user("code-too");
        SoftwareTokens tokens = new SoftwareTokens(ground.realm());
        KeyFob fob = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(5)));
        Page code = steps.waiting(user).press("enter-code");

        assertThat(code.submit(Map.of("one-time-password", tokens.code(fob), "confirm", "true"))
                        .response()
                        .code())
                .isPresent();
    }

    private static String other(String number) {
        return number.equals("00") ? "01" : "00";
    }
}
