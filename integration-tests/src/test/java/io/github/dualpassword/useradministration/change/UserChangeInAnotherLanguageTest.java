package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** Another language is chosen in the middle of a change: the page keeps its place, and all but the secrets. */
class UserChangeInAnotherLanguageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String TYPED_FIRST = "Given-login-1";
    private static final String TYPED_ANEW = "Given-login-2";
    private static final String NEW_CONFIRMATION = "Given-confirm-1";
    private static final String SECRETS = "input[type=password]";

    private static Colleagues colleagues;

    /** Keycloak keeps the language that is chosen with the user, so every test has an operator of its own. */
    private TestUser master;

    @BeforeAll
    static void start() {
        colleagues = Colleagues.of(ground.realm(), "languages");
    }

    @BeforeEach
    void anOperator(TestInfo test) {
        master = colleagues.master("master-"
                + Integer.toHexString(
                        test.getTestMethod().orElseThrow().getName().hashCode()));
    }

    @Test
    void theConfirmPageStaysAndAsksForTheTypedPasswordsAnew() {
        TestUser target = colleagues.general("both-typed");
        Page basic = UserChangeVisit.basic(master, target);
        Page confirm = UserChangeVisit.typed(
                        UserChangeVisit.typed(basic.form(), "login", TYPED_FIRST), "confirmation", NEW_CONFIRMATION)
                .without("login-force")
                .press("next");
        assertThat(confirm.document().select(SECRETS).eachAttr("name"))
                .containsExactly("operator-confirmation-password");

        Page english = UserChangeVisit.switched(confirm, "en");

        assertThat(english.has(UserChangePages.CONFIRM)).isTrue();
        assertThat(english.document().select("#content-login td").text()).isEqualTo("*Change");
        assertThat(english.document().select("#content-confirmation td").text())
                .isEqualTo("*Change *Must be changed at the next login");
        assertThat(english.text())
                .contains("passwords are not kept when you go back, reload a page or change the language.");
        assertThat(english.document().select(SECRETS).eachAttr("name"))
                .containsExactly(
                        "new-login-password",
                        "new-login-password-again",
                        "new-confirmation-password",
                        "new-confirmation-password-again",
                        "operator-confirmation-password");
        assertThat(english.document().select(SECRETS))
                .isNotEmpty()
                .allMatch(field -> field.val().isEmpty());
        assertThat(english.html()).doesNotContain(TYPED_FIRST, NEW_CONFIRMATION, "wizard-key");
        assertThat(english.document().select("#username").attr("value")).isEqualTo(target.loginId());
        assertThat(english.has("#rules-new-login-password li")).isTrue();

        Page result = english.form()
                .fill("new-login-password", TYPED_ANEW)
                .fill("new-login-password-again", TYPED_ANEW)
                .fill("new-confirmation-password", NEW_CONFIRMATION)
                .fill("new-confirmation-password-again", NEW_CONFIRMATION)
                .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                .press("execute");

        assertThat(UserChangeVisit.outcome(result)).isEqualTo("DONE");
        assertThat(UserChangeVisit.logsIn(target, TYPED_FIRST)).isFalse();
        Page forced = new Journeys(ground.realm()).logIn(target.loginId(), TYPED_ANEW);
        assertThat(forced.has("#new-confirmation-password")).isTrue();
        assertThat(forced.has("#new-login-password")).isFalse();
    }

    @Test
    void whatWasSealedBeforeIsNeverExecuted() {
        TestUser target = colleagues.general("sealed-before");
        Page confirm = UserChangeVisit.confirm(master, target, TYPED_FIRST);
        String key = confirm.document().select("input[name=wizard-key]").attr("value");
        assertThat(key).isNotEmpty();
        Page english = UserChangeVisit.switched(confirm, "en");

        Page withoutFields = english.form()
                .without("new-login-password")
                .without("new-login-password-again")
                .with("wizard-key", key)
                .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                .press("execute");
        Page emptyFields = withoutFields
                .form()
                .with("wizard-key", key)
                .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                .press("execute");
        Page ofTheOldPage = UserChangeVisit.execute(confirm, master);

        assertThat(withoutFields.has(UserChangePages.CONFIRM)).isTrue();
        assertThat(withoutFields.has("#input-error-new-login-password")).isTrue();
        assertThat(emptyFields.has("#input-error-new-login-password")).isTrue();
        assertThat(emptyFields.html()).doesNotContain(key);
        assertThat(ofTheOldPage.has(Resent.PAGE)).isTrue();
        assertThat(ofTheOldPage.press(Resent.GO_ON).has("#new-login-password")).isTrue();
        assertThat(target.events("UPDATE_CREDENTIAL")).isEmpty();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void whatIsTypedAnewIsJudgedAsOnTheFirstPageBeforeTheOperatorsPasswordIsEvaluated() {
        TestUser target = colleagues.general("typed-badly");
        Page english = UserChangeVisit.switched(UserChangeVisit.confirm(master, target, TYPED_FIRST), "en");

        Page tooWeak = english.form()
                .fill("new-login-password", "short")
                .fill("new-login-password-again", "shorter")
                .fill(UserChangePages.OPERATORS_PASSWORD, "not-the-password")
                .press("execute");
        Page nothing = tooWeak.form().press("execute");

        assertThat(tooWeak.has(UserChangePages.CONFIRM)).isTrue();
        assertThat(tooWeak.document().select("#dual-password-errors a").eachAttr("href"))
                .containsExactly("#new-login-password", "#new-login-password-again");
        assertThat(nothing.document().select("#dual-password-errors a").eachAttr("href"))
                .containsExactly("#new-login-password", "#new-login-password-again", "#operator-confirmation-password");
        assertThat(master.confirmationState().get("consecutiveFailures").asInt())
                .isZero();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void whatWasTypedAnewIsKeptWhenTheOperatorsPasswordIsWrong() {
        TestUser target = colleagues.general("typed-well");
        Page english = UserChangeVisit.switched(UserChangeVisit.confirm(master, target, TYPED_FIRST), "en");

        Page wrong = english.form()
                .fill("new-login-password", TYPED_ANEW)
                .fill("new-login-password-again", TYPED_ANEW)
                .fill(UserChangePages.OPERATORS_PASSWORD, "not-the-password")
                .press("execute");

        assertThat(wrong.document().select("#dual-password-errors a").eachAttr("href"))
                .containsExactly("#operator-confirmation-password");
        assertThat(wrong.document().select(SECRETS).eachAttr("name")).containsExactly("operator-confirmation-password");
        assertThat(wrong.html()).doesNotContain(TYPED_ANEW);
        assertThat(master.confirmationState().get("consecutiveFailures").asInt())
                .isEqualTo(1);
        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(wrong, master)))
                .isEqualTo("DONE");
        assertThat(UserChangeVisit.mustChange(target, TYPED_ANEW)).isTrue();
    }

    @Test
    void aGeneratedPasswordIsAskedForNowhere() {
        TestUser target = colleagues.general("made-by-server");
        Page confirm = UserChangeVisit.generated(
                        UserChangeVisit.basic(master, target).form(), "login")
                .press("next");

        Page english = UserChangeVisit.switched(confirm, "en");
        Page result = UserChangeVisit.execute(english, master);
        Page back = UserChangeVisit.switched(result, "ja");

        assertThat(english.document().select(SECRETS).eachAttr("name"))
                .containsExactly("operator-confirmation-password");
        assertThat(english.text()).doesNotContain("passwords are not kept");
        assertThat(result.has(Page.SHOWN_ONCE)).isTrue();
        assertThat(UserChangeVisit.outcome(back)).isEqualTo("DONE");
        assertThat(back.has(Page.SHOWN_ONCE)).isFalse();
    }

    @Test
    void theFirstPageKeepsWhatWasChosen() {
        TestUser target = colleagues.general("chosen");
        Page wrong = UserChangeVisit.basic(master, target)
                .form()
                .fill("login-change", "change")
                .without("login-force")
                .press("next");
        assertThat(wrong.has("#input-error-new-login-password")).isTrue();

        Page english = UserChangeVisit.switched(wrong, "en");

        assertThat(english.has(UserChangePages.BASIC)).isTrue();
        assertThat(english.has("#login-change[checked]")).isTrue();
        assertThat(english.has("#login-force[checked]")).isFalse();
        assertThat(english.has("#confirmation-keep[checked]")).isTrue();
    }

    @Test
    void theListKeepsWhatWasSearched() {
        colleagues.general("searched-for");
        Page found =
                UserChangeVisit.list(master).form().fill("search", "searched").press("find");
        assertThat(found.document().select("input[name=user]")).hasSize(1);

        Page english = UserChangeVisit.switched(found, "en");

        assertThat(english.has(UserChangePages.LIST)).isTrue();
        assertThat(english.document().select("input[name=user]")).hasSize(1);
    }

    @Test
    void aStepOfOthersKeepsItsPlaceAndItsValues() {
        TestUser target = colleagues.general("with-steps");
        ground.realm().attribute("test-rights-step", "true");
        try {
            Page rights = UserChangeVisit.typed(
                            UserChangeVisit.basic(master, target).form(), "login", TYPED_FIRST)
                    .press("next");
            Page wrong = rights.form().fill("limit", "many").press("next");
            assertThat(wrong.has("#input-error-limit")).isTrue();

            Page english = UserChangeVisit.switched(wrong, "en");
            assertThat(english.has(UserChangePages.RIGHTS)).isTrue();
            assertThat(english.document().select("#limit").attr("value")).isEqualTo("many");
            Page confirm = english.form().fill("limit", "500").press("next");
            Page japanese = UserChangeVisit.switched(confirm, "ja");

            assertThat(List.of(confirm, japanese))
                    .hasSize(2)
                    .allMatch(page -> page.has(UserChangePages.CONFIRM) && page.has("#new-login-password"));
            assertThat(japanese.text()).contains("限度額（万円） *500");
            Page result = japanese.form()
                    .fill("new-login-password", TYPED_ANEW)
                    .fill("new-login-password-again", TYPED_ANEW)
                    .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                    .press("execute");
            assertThat(UserChangeVisit.outcome(result)).isEqualTo("DONE");
            assertThat(target.representation().at("/attributes/limit/0").asText())
                    .isEqualTo("500");
            assertThat(UserChangeVisit.mustChange(target, TYPED_ANEW)).isTrue();
        } finally {
            ground.realm()
                    .update(realm -> realm.withObjectProperty("attributes").remove("test-rights-step"));
        }
    }

    @Test
    void goingBackFromThereSaysThatThePasswordsAreGone() {
        TestUser target = colleagues.general("goes-back");
        Page english = UserChangeVisit.switched(UserChangeVisit.confirm(master, target, TYPED_FIRST), "en");

        Page back = english.press("back");

        assertThat(back.has(UserChangePages.BASIC)).isTrue();
        assertThat(back.text()).contains("Please enter the passwords once more.");
        assertThat(back.has("#login-change[checked]")).isTrue();
    }
}
