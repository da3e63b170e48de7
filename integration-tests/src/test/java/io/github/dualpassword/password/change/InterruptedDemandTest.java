package io.github.dualpassword.password.change;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.TOLD_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.TOLD_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** Back, reload, double clicks, second tabs and wrong entries on the forced and the expired page. */
class InterruptedDemandTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String REPLACED = "form[data-refusal=login_password_replaced]";

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatIsPostedTwiceIsCarriedOutOnce(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "posted-twice");
        Page form = demanded.logIn(user, demand.loginPassword(user));
        ChangeEntries entries = demand.rightEntries(user);

        Page first = entries.executeOn(form);
        Page second = entries.executeOn(form);

        assertThat(first.has(ChangePage.RESULT)).isTrue();
        assertThat(second.has(ChangePage.RESULT)).isTrue();
        assertThat(changes(user)).isEqualTo(demand == Demand.TOLD_LOGIN || demand == Demand.TOLD_CONFIRMATION ? 1 : 2);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
        assertThat(second.press("continue").response().code()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void theResultIsShownAgainWhenItIsReloaded(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "result-reloaded");
        Page form = demanded.logIn(user, demand.loginPassword(user));
        Page result = demand.rightEntries(user).executeOn(form);

        Page again = result.visitor().open(form.address());

        assertThat(again.has(ChangePage.RESULT)).isTrue();
        assertThat(again.press("continue").response().code()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOLD_CONFIRMATION")
    void aLoginInAnotherBrowserIsOverWhenItsPasswordIsChanged(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "second-tab");
        Page one = demanded.logIn(user, demand.loginPassword(user));
        Page other = demanded.logIn(user, demand.loginPassword(user));
        ChangeEntries entries = demand.rightEntries(user);

        Page result = entries.executeOn(one);
        Page late = entries.with("change-id", id(other)).executeOn(other);

        assertThat(result.press("continue").response().code()).isPresent();
        assertThat(late.has(REPLACED)).as(late.toString()).isTrue();
        assertThat(changes(user)).isEqualTo(demand == Demand.TOLD_LOGIN ? 1 : 2);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void aLoginInAnotherBrowserGoesOnWhenTheConfirmationPasswordAloneIsChanged() {
        Demand demand = Demand.TOLD_CONFIRMATION;
        TestUser user = demand.userOf(ground.realm(), "second-tab-confirmation");
        Page one = demanded.logIn(user, demand.loginPassword(user));
        Page other = demanded.logIn(user, demand.loginPassword(user));
        ChangeEntries entries = demand.rightEntries(user);

        Page result = entries.executeOn(one);
        Page late = entries.with("change-id", id(other)).executeOn(other);

        assertThat(result.press("continue").response().code()).isPresent();
        assertThat(late.response().code())
                .as("nothing is due any more in the other browser")
                .isPresent();
        assertThat(changes(user)).isEqualTo(1);
    }

    @Test
    void goingBackInTheBrowserAfterTheChangeShowsTheResultAndNotTheFormToFillInAgain() {
        TestUser user = demanded.toldLogin("goes-back");
        Window window = ground.window();
        demanded.page(window, "ja", user, TOLD_LOGIN)
                .enter(ChangePage.LOGIN, TOLD_LOGIN, OWN_LOGIN)
                .executed();

        window.page().goBack();
        window.page().reload();

        window.page().locator(ChangePage.RESULT).waitFor();
        window.page().locator("[name=continue]").click();
        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void aFormOverWhichTheLoginPasswordWasChangedElsewhereSaysThatItsLoginIsOver() {
        TestUser user = demanded.toldBoth("overtaken");
        Page open = demanded.logIn(user, TOLD_LOGIN);
        ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .andConfirmation(TOLD_CONFIRMATION, OWN_CONFIRMATION)
                .executeOn(demanded.logIn(user, TOLD_LOGIN))
                .press("continue");
        Demanded.reset(user, "Told-once-more-1", true);

        Page page =
                ChangeEntries.login("Told-once-more-1", "Another-own-login-1").executeOn(open);

        assertThat(page.has(REPLACED)).as(page.toString()).isTrue();
        assertThat(Demanded.isForm(demanded.logIn(user, "Told-once-more-1"))).isTrue();
    }

    @Test
    void whoClosesTheBrowserBeforeTheChangeFindsThePageAtTheNextLogin() {
        TestUser user = demanded.toldBoth("closes");
        demanded.logIn(user, TOLD_LOGIN);

        assertThat(Demanded.isForm(demanded.logIn(user, TOLD_LOGIN))).isTrue();
    }

    @Test
    void whoClosesTheBrowserAtTheResultHasChangedAllTheSame() {
        TestUser user = demanded.toldLogin("closes-at-result");
        ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN).executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(demanded.logIn(user, OWN_LOGIN).response().code()).isPresent();
    }

    @Test
    void aWrongToldLoginPasswordIsCountedAndTheFifthEndsTheLogin() {
        TestUser user = demanded.toldLogin("five-wrong-logins");
        Page page = demanded.logIn(user, TOLD_LOGIN);
        page = ChangeEntries.login(Journeys.WRONG, OWN_LOGIN).executeOn(page);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
        for (int i = 1; i < 5; i++) {
            page = ChangeEntries.login(Journeys.WRONG, OWN_LOGIN).executeOn(page);
        }

        assertThat(page.has("[data-refusal=login_suspended]")).isTrue();
        assertThat(page.text()).contains("一時利用停止中です。");
        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        Page back = page.press("back");
        assertThat(back.response().code()).isEmpty();
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("login_suspended");
    }

    @Test
    void theFifthWrongToldConfirmationPasswordIsToldAndTheLoginGoesOn() {
        TestUser user = demanded.toldConfirmation("five-wrong-confirmations");
        Page page = demanded.logIn(user, user.loginPassword());
        for (int i = 0; i < 5; i++) {
            page = ChangeEntries.confirmation(Journeys.WRONG, OWN_CONFIRMATION).executeOn(page);
        }

        assertThat(page.has("[data-refusal=confirmation_suspended]")).isTrue();
        assertThat(page.text()).contains("確認用パスワードを使用しないお取引は、引き続きご利用いただけます。");
        assertThat(page.press("back").response().code()).isPresent();
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    @Test
    void wrongEntriesAreErrorEventsWithTheirCredential() {
        TestUser user = demanded.toldBoth("error-events");
        ChangeEntries.login(Journeys.WRONG, OWN_LOGIN)
                .andConfirmation(Journeys.WRONG, OWN_CONFIRMATION)
                .executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(user.events("UPDATE_CREDENTIAL_ERROR"))
                .allSatisfy(event -> assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials"))
                .extracting(
                        event -> event.path("details").path("credential_type").asText())
                .containsExactlyInAnyOrder("password", "confirmation-password");
    }

    @Test
    void whatWasTypedIsNotOnThePageThatComesBack() {
        TestUser user = demanded.toldLogin("not-on-page");

        Page page = ChangeEntries.login("Typed-by-mistake-1", OWN_LOGIN).executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(page.html()).doesNotContain("Typed-by-mistake-1", OWN_LOGIN, TOLD_LOGIN);
        Map<String, String> values = new HashMap<>();
        page.document()
                .select("input[type=password]")
                .forEach(field -> values.put(field.attr("name"), field.attr("value")));
        assertThat(values)
                .hasSize(3)
                .allSatisfy((name, value) -> assertThat(value).isEmpty());
    }

    private static String id(Page form) {
        return form.document().selectFirst("[name=change-id]").attr("value");
    }

    private static long changes(TestUser user) {
        return user.events("UPDATE_CREDENTIAL").stream()
                .filter(event -> event.path("details")
                        .path("dual_password_event")
                        .asText()
                        .endsWith("-change"))
                .count();
    }
}
