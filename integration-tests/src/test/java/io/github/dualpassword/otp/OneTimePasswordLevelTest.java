package io.github.dualpassword.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** An application asks for a code of a token, alone or with the confirmation password, and the login never needs one. */
class OneTimePasswordLevelTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";
    private static final String CODE = "input[name=" + FIELD + "]";
    private static final String CONFIRMATION = "input[name=" + Journeys.CONFIRMATION_FIELD + "]";

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @Test
    @Requirement("J09")
    void theCodeOfTheTokenReachesTheLevel() {
        Sharers sharers = Sharers.added(ground.realm(), "reaches", 21, 1);
        AuthorizationRequest request = request("otp");

        Page page = toCode(sharers.user(0), request);

        assertThat(page.document().select("h1").text()).contains("ワンタイムパスワード認証");
        assertThat(page.document().select("label[for=one-time-password]").text())
                .contains("ワンタイムパスワード");
        assertThat(page.has(CODE + "[autocomplete=one-time-code][inputmode=numeric]"))
                .isTrue();
        assertThat(page.document().select("[name=confirm]").text()).isEqualTo("実行");
        assertThat(page.has(CONFIRMATION)).isFalse();
        assertThat(acr(request, enter(page, sharers.code()))).isEqualTo("otp");
    }

    @Test
    void digitsOfAJapaneseKeyboardAreRead() {
        Sharers sharers = Sharers.added(ground.realm(), "keyboard", 22, 1);
        AuthorizationRequest request = request("otp");
        String wide = sharers.code()
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) (digit - '0' + '０')),
                        StringBuilder::append)
                .toString();

        assertThat(acr(request, enter(toCode(sharers.user(0), request), " " + wide)))
                .isEqualTo("otp");
    }

    @Test
    void bothTogetherAreAskedForOneAfterTheOther() {
        Sharers sharers = Sharers.added(ground.realm(), "both", 23, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        AuthorizationRequest request = request("confirmation-otp");

        Page first = toCode(user, request);
        assertThat(first.has(CONFIRMATION)).isTrue();
        Page second = journeys.confirm(first, user.confirmationPassword());

        assertThat(second.has(CODE)).isTrue();
        assertThat(acr(request, enter(second, sharers.code()))).isEqualTo("confirmation-otp");
    }

    @Test
    void aConfirmationAloneAsksForNoCode() {
        TestUser user = ground.user("confirms-only");

        assertThat(journeys.confirmed(user).idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void theLevelIsGoodForOneRequestAndACodeForOneEntry() {
        Sharers sharers = Sharers.added(ground.realm(), "anew", 24, 2);
        Visitor visitor = journeys.signedIn(sharers.user(0));
        AuthorizationRequest first = request("otp");
        assertThat(acr(first, enter(visitor.open(first.url()), sharers.code()))).isEqualTo("otp");

        AuthorizationRequest plain = ground.client().authorization().prompt("none");
        assertThat(acr(plain, visitor.open(plain.url()))).isEqualTo("login");
        Page again = visitor.open(request("otp").url());
        assertThat(again.has(CODE)).isTrue();
        Page used = enter(again, sharers.code());
        Page usedByOther = enter(toCode(sharers.user(1), request("otp")), sharers.code());

        assertThat(used.text()).contains(Messages.JAPANESE.text("dualPasswordOtpUsed"));
        assertThat(usedByOther.text()).contains(Messages.JAPANESE.text("dualPasswordOtpUsed"));
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("otp_used");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(enter(used, sharers.code()).response().code()).isPresent();
    }

    @Test
    @Requirement("J01")
    void everyMinuteThereIsANewCodeAndAUsedOneIsInvalid() {
        Sharers sharers = Sharers.added(ground.realm(), "every-minute", 32, 1);
        Visitor visitor = journeys.signedIn(sharers.user(0));
        String first = sharers.code();
        AuthorizationRequest request = request("otp");
        assertThat(acr(request, enter(visitor.open(request.url()), first))).isEqualTo("otp");
        Page again = enter(visitor.open(request("otp").url()), first);
        assertThat(again.text()).contains(Messages.JAPANESE.text("dualPasswordOtpUsed"));

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        String next = sharers.code();
        assertThat(next).isNotEqualTo(first);
        Page old = enter(again, first);
        assertThat(old.has(CODE)).isTrue();
        assertThat(enter(old, next).response().code()).isPresent();
    }

    /** Keycloak keeps one level for all codes that an application holds of one session. */
    @ParameterizedTest
    @CsvSource({"otp, 39", "confirmation-otp, 40"})
    void theCodeOfAnEarlierRequestDoesNotTakeTheLevelOfALaterOne(String level, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "earlier-" + level, number, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest unconfirmed = request("login");
        Page before = visitor.open(unconfirmed.url());
        AuthorizationRequest confirmed = request(level);
        Page page = visitor.open(confirmed.url());
        if (level.equals("confirmation-otp")) {
            page = journeys.confirm(page, user.confirmationPassword());
        }

        Page after = enter(page, sharers.code());

        assertThat(acr(unconfirmed, before)).isEqualTo("login");
        assertThat(acr(confirmed, after)).isEqualTo(level);
    }

    /** Codes of the independent implementation, for whatever a bank's token may be. */
    @ParameterizedTest
    @CsvSource({
        "33, SHA1, 6, 30",
        "34, SHA256, 8, 60",
        "35, SHA512, 7, 120",
    })
    void codesByTimeOfEachKindAreAccepted(int number, String algorithm, int digits, int period) {
        Sharers sharers = Sharers.addedWith(
                ground.realm(),
                "kind-" + number,
                number,
                "kind,algorithm,digits,period",
                String.join(",", "totp", algorithm.toLowerCase(Locale.ROOT), "" + digits, "" + period));
        List<String> codes = OathTool.totp(
                sharers.fob().secret(),
                algorithm,
                digits,
                period,
                ground.realm().now(),
                2);

        assertThat(codes).hasSize(3).allMatch(code -> code.length() == digits);
        assertThat(sharers.enter(sharers.user(0), codes.get(2))).isEqualTo("WRONG");
        assertThat(sharers.enter(sharers.user(0), codes.get(0))).isEqualTo("ACCEPTED");
        assertThat(sharers.enter(sharers.user(0), codes.get(0))).isEqualTo("USED");
        assertThat(sharers.enter(sharers.user(0), codes.get(1))).isEqualTo("ACCEPTED");
    }

    /** Beyond 32 bits, too. */
    @ParameterizedTest
    @CsvSource({"36, 0", "37, 4294967301"})
    void codesByCounterAreAcceptedOnceAndInOrder(int number, long counter) {
        Sharers sharers =
                Sharers.addedWith(ground.realm(), "counter-" + number, number, "kind,counter", "hotp," + counter);
        byte[] secret = sharers.fob().secret();

        assertThat(sharers.enter(sharers.user(0), OathTool.hotp(secret, 6, counter)))
                .isEqualTo("ACCEPTED");
        assertThat(sharers.enter(sharers.user(0), OathTool.hotp(secret, 6, counter)))
                .isEqualTo("USED");
        assertThat(sharers.enter(sharers.user(0), OathTool.hotp(secret, 6, counter + 2)))
                .isEqualTo("ACCEPTED");
        assertThat(sharers.enter(sharers.user(0), OathTool.hotp(secret, 6, counter + 1)))
                .isEqualTo("WRONG");
    }

    @Test
    @Requirement({"C10", "C12"})
    void wrongCodesSuspendTheTokenForAllWhoShareItAndNobodysLogin() {
        Sharers sharers = Sharers.added(ground.realm(), "suspends", 25, 2);
        TestUser one = sharers.user(0);
        TestUser other = sharers.user(1);
        String wrong = sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());

        Page fourth = enterOften(toCode(one, request("otp")), wrong, 4);
        assertThat(fourth.has("#input-error-" + FIELD)).isTrue();
        List<JsonNode> errors = ground.realm().eventsOf(one.id(), "LOGIN_ERROR");
        assertThat(errors).hasSize(4).allSatisfy(event -> {
            assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials");
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("token");
        });
        Page open = toCode(other, request("otp"));
        Page fifth = enter(fourth, wrong);

        assertThat(fifth.text())
                .contains(Messages.JAPANESE.text("dualPasswordOtpSuspendedByWrongCodes"))
                .contains(Messages.JAPANESE.text("dualPasswordOtpSuspendedForAll"));
        assertRefused(fifth, "otp_suspended");
        assertRefused(enter(open, sharers.code()), "otp_suspended");
        AuthorizationRequest login = request("login");
        assertThat(acr(login, toCode(other, login))).isEqualTo("login");
        assertRefused(toCode(other, request("otp")), "otp_suspended");
        assertThat(one.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("J07")
    void whoHasRegisteredNoTokenIsToldSoAndStaysLoggedIn(String language) {
        TestUser user = ground.userWithLoginPassword("no-token-" + language);
        Visitor visitor = journeys.signedIn(user);

        Page page = visitor.open(request("otp").locale(language).url());

        assertThat(page.text())
                .contains(Messages.in(language).text("dualPasswordOtpNotRegistered"))
                .contains(Messages.in(language).text("dualPasswordOtpRefusedAdvice"));
        assertThat(page.status()).isEqualTo(200);
        assertRefused(page, "otp_not_registered");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("otp_not_registered");
        AuthorizationRequest plain = ground.client().authorization().prompt("none");
        assertThat(acr(plain, visitor.open(plain.url()))).isEqualTo("login");
    }

    @Test
    void whoHasNoTokenIsToldSoBeforeAnySecretIsAskedFor() {
        TestUser user = ground.user("no-token-no-password");

        Page page = toCode(user, request("confirmation-otp"));

        assertThat(page.has(CONFIRMATION)).isFalse();
        assertRefused(page, "otp_not_registered");
    }

    @Test
    void aTokenThatIsLostWhileTheConfirmationPasswordIsTypedMakesItWorthNothing() {
        Sharers sharers = Sharers.added(ground.realm(), "lost-before", 38, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        Page open = toCode(user, request("confirmation-otp"));

        sharers.contract().leave(user);

        assertRefused(journeys.confirm(open, Journeys.WRONG), "otp_not_registered");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("otp_not_registered");
    }

    @Test
    @Requirement("K01")
    void afterItsLastDayATokenIsRefused() {
        Sharers sharers = Sharers.addedWith(ground.realm(), "expires", 26, "expiry", "2026-11-24");
        AuthorizationRequest request = request("otp");
        assertThat(acr(request, enter(toCode(sharers.user(0), request), sharers.code())))
                .isEqualTo("otp");
        ground.realm().standClockAt(Instant.parse("2026-11-24T14:59:59Z"));
        Page lastDay = toCode(sharers.user(0), request("otp"));

        ground.realm().standClockAt(Instant.parse("2026-11-24T15:00:00Z"));

        assertThat(lastDay.has(CODE)).isTrue();
        assertRefused(enter(lastDay, sharers.code()), "otp_expired");
        assertRefused(toCode(sharers.user(0), request("otp")), "otp_expired");
    }

    @Test
    void beforeItsFirstDayATokenIsRefused() {
        Sharers sharers = Sharers.addedWith(ground.realm(), "starts", 27, "start", "2026-11-25");

        assertRefused(toCode(sharers.user(0), request("otp")), "otp_not_started");
    }

    @Test
    void whoLeavesTheContractMeanwhileIsRefused() {
        Sharers sharers = Sharers.added(ground.realm(), "lost", 28, 1);
        Page open = toCode(sharers.user(0), request("otp"));

        sharers.contract().leave(sharers.user(0));

        assertRefused(enter(open, sharers.code()), "otp_not_registered");
    }

    @Test
    void withoutTheKeyNothingIsCountedAndThePageSaysToTryAgain() {
        Sharers sharers = Sharers.added(ground.realm(), "without-key", 29, 1);
        Page page = toCode(sharers.user(0), request("otp"));
        VAULT.remove(ground.realm());

        Page unavailable = enter(page, sharers.code());

        assertThat(unavailable.text()).contains(Messages.JAPANESE.text("dualPasswordUnavailable"));
        VAULT.keys(ground.realm(), TestVault.KEY);
        assertThat(enter(unavailable, sharers.code()).response().code()).isPresent();
    }

    @Test
    void aFormWithoutItsButtonOrWithoutACodeIsNotEvaluated() {
        Sharers sharers = Sharers.added(ground.realm(), "no-button", 30, 1);
        String wrong = sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());
        Page page = toCode(sharers.user(0), request("otp"));

        for (int entry = 0; entry < 6; entry++) {
            page = page.visitor().post(page.formAction(), Map.of(FIELD, wrong, "buttons", "confirm cancel"));
        }
        page = enter(page, "");

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordFieldEmpty"));
        assertThat(enter(page, sharers.code()).response().code()).isPresent();
    }

    @Test
    void theApplicationHearsThatTheUserWentBack() {
        Sharers sharers = Sharers.added(ground.realm(), "goes-back", 31, 1);
        AuthorizationRequest request = request("otp");

        AuthorizationResponse response =
                toCode(sharers.user(0), request).press("cancel").response();

        assertThat(response.error()).contains("access_denied");
        assertThat(response.errorDescription()).contains("confirmation_cancelled");
        assertThat(response.state()).contains(request.state());
    }

    private static AuthorizationRequest request(String acr) {
        return ground.client().authorization().locale("ja").acrValues(acr);
    }

    private static Page toCode(TestUser user, AuthorizationRequest request) {
        return ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    private static Page enter(Page page, String code) {
        return page.submit(Map.of(FIELD, code));
    }

    private static Page enterOften(Page first, String code, int times) {
        Page page = first;
        for (int entry = 0; entry < times; entry++) {
            page = enter(page, code);
        }
        return page;
    }

    private static void assertRefused(Page page, String description) {
        assertThat(page.has("[data-refusal=" + description + "]")).isTrue();
        AuthorizationResponse back = page.press("back").response();
        assertThat(back.error()).contains("access_denied");
        assertThat(back.errorDescription()).contains(description);
        assertThat(back.code()).isEmpty();
    }

    private static String acr(AuthorizationRequest request, Page back) {
        return ground.client()
                .exchange(request, back.response())
                .idToken()
                .get("acr")
                .asText();
    }
}
