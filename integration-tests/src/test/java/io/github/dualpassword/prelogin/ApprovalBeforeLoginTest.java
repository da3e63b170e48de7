package io.github.dualpassword.prelogin;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.otp.ApprovalSteps;
import io.github.dualpassword.otp.ApprovingPhone;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.otp.ApprovalSteps.goOn;
import static io.github.dualpassword.otp.ApprovalSteps.number;
import static org.assertj.core.api.Assertions.assertThat;

/** ワンプッシュ認証 before login: the field of the code stays empty, and the administrator approves on the phone. */
class ApprovalBeforeLoginTest {

    private static final String REFUSED = "お手続きは実行されませんでした";
    private static final Duration WAIT = Duration.ofSeconds(180);

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealmOfItsOwn().withProfile("software-token", PhoneBeforeLogin::in);

    private static PhoneBeforeLogin company(String name) {
        return PhoneBeforeLogin.added(ground.realm(), name);
    }

    @Test
    @Requirement("I13")
    void theFieldStaysEmptyAndThePhoneApproves() {
        PhoneBeforeLogin company = company("approves");
        new Journeys(ground.realm()).wrongLogins(company.user(), 5);
        assertThat(company.user().loginState().get("state").asText()).isNotEqualTo("usable");
        Page waiting = company.waiting();
        assertThat(waiting.has(ApprovalSteps.WAITING)).isTrue();
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
        assertThat(waiting.html()).doesNotContain(company.administrator().loginId());

        JsonNode shown = company.phone().shown();
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        assertThat(company.user().loginState().get("state").asText())
                .as("nothing is done before the browser goes on")
                .isNotEqualTo("usable");
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("over");
        Page done = goOn(waiting);

        assertThat(done.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(company.user().loginState().get("state").asText()).isEqualTo("usable");
        assertThat(shown.get("purpose").asText()).isEqualTo("before_login");
        assertThat(shown.get("operation").asText()).isEqualTo("pre-login-unlock");
        assertThat(shown.get("subject").asText()).isEqualTo(company.user().loginId());
        assertThat(shown.get("loginId").asText())
                .isEqualTo(company.administrator().loginId());
        assertThat(shown.get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(company.recorded()).containsExactlyInAnyOrder("approval_asked", "approval_given");
        assertThat(company.phone().asked()).isEmpty();
    }

    @Test
    void whatIsSentWithTheWaitingPageChangesNothingOfTheForm() {
        PhoneBeforeLogin company = company("altered");
        Page waiting = company.waiting();
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");

        Page done = waiting.visitor()
                .post(
                        waiting.formAction(),
                        Map.of(
                                "approved",
                                "true",
                                "procedure",
                                "release-otp",
                                "target-id",
                                company.administrator().loginId(),
                                "operator-id",
                                company.user().loginId()));

        assertThat(done.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(done.text())
                .contains(company.user().loginId())
                .doesNotContain(company.administrator().loginId());
    }

    /** Of what databases refuse, of what some of them refuse, and longer than any login ID. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "𠮷田", "LONG"})
    void whateverWasTypedIsWaitedFor(String target) {
        PhoneBeforeLogin company = company("typed-" + target.codePointAt(0));

        Page waiting = company.entry("release")
                .target(target.replace("LONG", "x".repeat(100_000)))
                .execute(ground.realm());

        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.has(ApprovalSteps.WAITING)).isTrue();
        assertThat(company.phone().asked()).isEmpty();
        company.pass(WAIT);
        assertThat(goOn(waiting).text()).contains(REFUSED);
    }

    @Test
    void aRefusalOnThePhoneLooksLikeNoAnswer() {
        PhoneBeforeLogin company = company("refused");
        Page waiting = company.waiting();
        assertThat(company.phone().answer(ApprovingPhone.REFUSE, "")).isEqualTo("refused");

        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
        Page still = goOn(waiting);
        assertThat(number(still)).isEqualTo(number(waiting));
        company.pass(WAIT);
        assertThat(ApprovalSteps.state(still)).isEqualTo("over");
        Page over = goOn(still);

        assertThat(over.text()).contains(REFUSED);
        assertThat(company.errors()).startsWith("not_approved");
        assertThat(company.recorded()).contains("approval_refused");
        assertThat(new Postbox(ground.realm(), ground.mail()).kinds(company.administrator()))
                .contains("approval-refused");
    }

    @Test
    void itEndsToTheVeryMillisecond() {
        PhoneBeforeLogin company = company("ends");
        Page waiting = company.waiting();
        String asked = company.phone().asked().orElseThrow();
        company.pass(WAIT.minusMillis(1));
        assertThat(goOn(waiting).has(ApprovalSteps.WAITING)).isTrue();
        assertThat(company.phone().answer(asked, ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        company.pass(Duration.ofMillis(1));

        Page over = waiting.visitor().open(refresh(waiting));

        assertThat(over.text()).contains(REFUSED);
        assertThat(company.carriedOut()).isZero();
    }

    @Test
    void withoutScriptsThePageIsFetchedAgainAndGoesOn() {
        PhoneBeforeLogin company = company("no-scripts");
        Page waiting = company.waiting();
        URI refresh = refresh(waiting);
        assertThat(refresh.toString()).doesNotContain("auth_session_id", "session_code");
        assertThat(number(waiting.visitor().open(refresh))).isEqualTo(number(waiting));

        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");

        assertThat(waiting.visitor().open(refresh).has(BeforeLoginScreen.RESULT))
                .isTrue();
        assertThat(waiting.visitor().open(refresh).has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(company.carriedOut()).isEqualTo(1);
    }

    @Test
    void whoSendsThePageManyTimesCarriesOutOnce() {
        PhoneBeforeLogin company = company("many");
        Page waiting = company.waiting();
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");

        List<Page> pages = Crowd.allAtOnce(Collections.nCopies(4, waiting), ApprovalSteps::goOn);

        assertThat(pages).hasSize(4);
        assertThat(pages).anyMatch(page -> page.has(BeforeLoginScreen.RESULT));
        assertThat(company.carriedOut()).isEqualTo(1);
        assertThat(company.errors()).doesNotContain("wrong_code");
        assertThat(goOn(waiting).text()).doesNotContain(REFUSED);
        assertThat(company.carriedOut()).isEqualTo(1);
    }

    @Test
    void theFormBelongsToTheBrowserThatHasSentIt() {
        PhoneBeforeLogin company = company("swapped");
        PhoneBeforeLogin other = company("swapped-too");
        Page waiting = company.waiting();
        Page theirs = other.waiting();
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        String cookie = "DUAL_PASSWORD_FORM_" + tab(waiting);
        assertThat(waiting.visitor().cookies(waiting.address())).contains(cookie);
        waiting.visitor().forget(cookie);

        Page without = goOn(waiting);
        Page stillWaiting = theirs.visitor().open(refresh(theirs));

        assertThat(without.text()).contains(REFUSED);
        assertThat(stillWaiting.has(ApprovalSteps.WAITING)).isTrue();
        assertThat(company.carriedOut()).isZero();
        assertThat(other.carriedOut()).isZero();
    }

    @Test
    void thePasswordIsEvaluatedOnceThePhoneHasApproved() {
        PhoneBeforeLogin company = company("password");
        Entry wrong = company.entry("release-otp").password("not-the-password");
        Page waiting = wrong.execute(ground.realm());
        assertThat(company.phone().shown().get("operation").asText()).isEqualTo("pre-login-release-otp");
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("approved");
        assertThat(goOn(waiting).text()).contains(REFUSED);
        assertThat(company.errors()).startsWith("wrong_password");
        company.pass(Duration.ofMinutes(10));

        Page right = company.entry("release-otp")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(right)))
                .isEqualTo("approved");

        assertThat(goOn(right).has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(company.carriedOut()).isEqualTo(1);
    }

    @Test
    void whoGivesItUpHasTheFormAgainAndThePhoneShowsNothing() {
        PhoneBeforeLogin company = company("given-up");
        Page waiting = company.waiting();
        String asked = company.phone().asked().orElseThrow();

        Page form = waiting.press("enter-code");

        assertThat(form.has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(form.document().select("#target-id").attr("value"))
                .isEqualTo(company.user().loginId());
        assertThat(company.phone().asked()).isEmpty();
        assertThat(company.phone().answer(asked, ApprovingPhone.APPROVE, number(waiting)))
                .isEqualTo("not_open");
        assertThat(company.errors()).startsWith("given_up");
    }

    @Test
    void aPageThatIsClosedForTheAdministratorMakesNoPhoneRing() {
        PhoneBeforeLogin company = company("closed");
        ground.realm().attribute("dual-password.before-login.max-failures", "5");
        try {
            IntStream.range(0, 5)
                    .forEach(each -> company.entry("release").code("000000").execute(ground.realm()));

            Page waiting = company.waiting();

            assertThat(waiting.has(ApprovalSteps.WAITING)).isTrue();
            assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
            assertThat(company.phone().asked()).isEmpty();
            assertThat(company.recorded()).containsExactly("approval_not_asked");
            company.pass(Duration.ofHours(12));
            assertThat(company.waiting().has(ApprovalSteps.WAITING)).isTrue();
            assertThat(company.phone().asked()).isPresent();
        } finally {
            ground.realm().attribute("dual-password.before-login.max-failures", "100");
        }
    }

    /** Whoever sends the form, and never comes back for what has become of it, leaves a trace all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"administrator", "nobody"})
    void whatWasTypedIsRecordedWhenThePhoneIsAsked(String who) {
        PhoneBeforeLogin company = company("recorded-" + who);
        boolean isSomebody = who.equals("administrator");
        String operator = isSomebody ? company.administrator().loginId() : "nobody-has-this";
        ground.realm().clearEvents();

        company.entry("release").operator(operator).execute(ground.realm());

        assertThat(ground.realm().events("CUSTOM_REQUIRED_ACTION").stream()
                        .map(event -> event.get("details"))
                        .filter(details ->
                                details.path("dual_password_event").asText().equals("before_login_waiting")))
                .singleElement()
                .satisfies(details -> {
                    assertThat(details.get("operator_login_id").asText()).isEqualTo(operator);
                    assertThat(details.get("target_login_id").asText())
                            .isEqualTo(company.user().loginId());
                    assertThat(details.get("procedure").asText()).isEqualTo("release");
                    assertThat(details.path("operator").asText())
                            .isEqualTo(isSomebody ? company.administrator().id() : "");
                });
    }

    @Test
    void nobodyIsAskedAgainAndAgainByStrangers() {
        PhoneBeforeLogin company = company("worn-down");

        int waited = 0;
        int asked = 0;
        for (int attempt = 0; attempt < 24; attempt++) {
            waited += company.waiting().has(ApprovalSteps.WAITING) ? 1 : 0;
            asked += company.phone().asked().isPresent() ? 1 : 0;
            company.pass(Duration.ofMinutes(10));
        }

        // Within four hours: twice at once, then after ten minutes, after an hour, and not again for half a day.
        assertThat(waited).isEqualTo(24);
        assertThat(asked).isEqualTo(4);
        assertThat(new Postbox(ground.realm(), ground.mail()).kinds(company.administrator()))
                .containsOnlyOnce("approvals-repeated");
    }

    @Test
    void aStrangersRequestGivesWayToThatOfTheUser() {
        PhoneBeforeLogin company = company("gives-way");
        Page strangers = company.waiting();
        assertThat(company.phone().shown().get("purpose").asText()).isEqualTo("before_login");

        Page own = ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .acrValues("otp")
                        .url())
                .logIn(
                        company.administrator().loginId(),
                        company.administrator().loginPassword())
                .submit(Map.of("one-time-password", "", "confirm", "true"));

        assertThat(own.has(ApprovalSteps.WAITING)).isTrue();
        assertThat(company.phone().shown().get("purpose").asText()).isEqualTo("confirmation");
        assertThat(ApprovalSteps.state(strangers)).isEqualTo("waiting");
        Page another = company.waiting();
        assertThat(another.has(ApprovalSteps.WAITING)).isTrue();
        assertThat(company.phone().shown().get("purpose").asText()).isEqualTo("confirmation");
        assertThat(company.phone().answer(ApprovingPhone.APPROVE, number(own))).isEqualTo("approved");
        assertThat(goOn(own).response().code()).isPresent();
    }

    private static URI refresh(Page waiting) {
        String address = waiting.document()
                .select("noscript meta[http-equiv=refresh]")
                .attr("content")
                .replaceFirst("^[0-9]+; url=", "");
        assertThat(address).isNotEmpty();
        return waiting.address().resolve(address);
    }

    private static String tab(Page waiting) {
        return waiting.formAction().getQuery().replaceFirst(".*tab_id=([^&]*).*", "$1");
    }
}
