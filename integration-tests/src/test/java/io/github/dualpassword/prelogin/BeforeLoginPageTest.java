package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** Document 002: an administrator unlocks, resets or de-registers a colleague, in one step and without a login. */
class BeforeLoginPageTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String REFUSED = "dualPasswordBeforeLoginRefused";
    private static final String NEW_LOGIN = "Told-login-1";
    private static final String NEW_CONFIRMATION = "Told-confirm-1";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.before-login.procedures", "release reset release-otp");
        ground.realm().attribute("dual-password.before-login.release.credentials", "otp");
        ground.realm().attribute("dual-password.token.required-from", "");
    }

    @Test
    @Requirement({"I02", "I04", "I05", "I08", "I14"})
    void bothLocksOfAColleagueAreReleasedAtOnceAndThePasswordsStay() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-release", 401);
        TestUser user = company.user();
        company.ownToken(461);
        journeys.wrongConfirmations(user, 5);
        journeys.wrongLogins(user, 5);
        assertThat(user.loginState().get("state").asText()).isNotEqualTo("usable");

        Page result = company.entry("release").execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(result.text()).contains("お手続きが完了しました。").contains("①ロック解除").contains(user.loginId());
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
        assertThat(journeys.logIn(user).response().code()).isPresent();
    }

    @Test
    @Requirement({"I06", "I09"})
    void bothPasswordsAreSetUnlockedAndToBeChanged() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-reset", 402);
        TestUser user = company.user();
        company.ownToken(462);
        Visitor signedIn = journeys.signedIn(user);
        journeys.wrongLogins(user, 5);

        Page result = company.entry("reset")
                .newPassword("login", NEW_LOGIN)
                .newPassword("confirmation", NEW_CONFIRMATION)
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(user.representation().path("requiredActions").toString()).contains("UPDATE_PASSWORD");
        assertThat(signedIn.open(ground.client().authorization().url()).atApplication())
                .isFalse();
        assertThat(journeys.logIn(user.loginId(), NEW_LOGIN).text()).contains("パスワード強制変更");
        assertThat(result.html()).doesNotContain(NEW_LOGIN).doesNotContain(NEW_CONFIRMATION);
    }

    @ParameterizedTest
    @CsvSource({"login, 403", "confirmation, 404"})
    @Requirement("I06")
    void eitherPasswordIsSetAloneAndTheOtherStays(String which, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-reset-" + which, number);
        TestUser user = company.user();

        Page result = company.entry("reset").newPassword(which, NEW_LOGIN).execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(user.representation().path("requiredActions").toString().contains("UPDATE_PASSWORD"))
                .isEqualTo("login".equals(which));
        assertThat(user.confirmationState().get("status").asText())
                .isEqualTo("login".equals(which) ? "valid" : "provisional");
    }

    @Test
    @Requirement({"I07", "I10", "I11"})
    void theRegistrationOfAColleagueEndsAndTheNextLoginRegistersAnewWithoutWaiting() {
        ground.realm().attribute("dual-password.token.required-from", "2026-11-01");
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-otp", 405);
        Sharers own = company.ownToken(455);

        Page withoutPassword = company.entry("release-otp").execute(ground.realm());
        assertThat(withoutPassword.has("#input-error-operator-confirmation-password"))
                .isTrue();
        Page result = company.entry("release-otp")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(result.text()).contains("③OTP登録解除");
        assertThat(own.state(company.user())).isEqualTo("NONE");
        Page register = journeys.logIn(company.user());
        assertThat(register.has("#dual-password-register-token")).isTrue();
        Page back = register.submit(Map.of("token-serial", own.serial(), "one-time-password", own.code()));
        assertThat(back.response().code()).isPresent();
        assertThat(own.state(company.user())).isEqualTo("USABLE");
    }

    @Test
    void ofASharedTokenOnlyTheTargetsRegistrationEnds() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-shared", 406);
        company.token().register(company.user());

        Page result = company.entry("release-otp")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(company.token().state(company.user())).isEqualTo("NONE");
        assertThat(company.token().state(company.administrator())).isEqualTo("USABLE");
    }

    /** Neither the administrator nor the colleague is logged in by it. */
    @ParameterizedTest
    @CsvSource({"release, 407", "reset, 408", "release-otp, 409"})
    @Requirement("I02")
    void afterAProcedureNobodyIsLoggedIn(String procedure, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-session-" + procedure, number);
        Visitor visitor = ground.client().visitor();
        Page page = BeforeLoginScreen.open(ground.realm(), visitor);

        Page result = company.entry(procedure)
                .newPassword("login", NEW_LOGIN)
                .password(company.administrator().confirmationPassword())
                .execute(page);

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(result.header("Set-Cookie")).doesNotContain("KEYCLOAK_IDENTITY");
        assertThat(visitor.open(ground.client().authorization().prompt("none").url())
                        .response()
                        .error())
                .contains("login_required");
        assertThat(sessions(company.administrator())).isZero();
        assertThat(sessions(company.user())).isZero();
        assertThat(visitor.open(result.link("to-login")).has("input[name=password]"))
                .isTrue();
    }

    @Test
    @Requirement("I14")
    void whatWasCarriedOutStandsInTheHistoryAndInTheEvents() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-events", 410);
        journeys.wrongLogins(company.user(), 5);
        ground.realm().clearEvents();

        company.entry("release").execute(ground.realm());

        assertThat(ground.realm().eventsOf(company.administrator().id(), "RESET_PASSWORD"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(detail(event, "door")).isEqualTo("before-login");
                    assertThat(detail(event, "procedure")).isEqualTo("release");
                    assertThat(detail(event, "operator"))
                            .isEqualTo(company.administrator().id());
                    assertThat(detail(event, "target")).isEqualTo(company.user().id());
                    assertThat(detail(event, "credential_type")).isEqualTo("before-login-code");
                });
        assertThat(ground.realm().eventsOf(company.user().id(), "CUSTOM_REQUIRED_ACTION"))
                .singleElement()
                .satisfies(event ->
                        assertThat(detail(event, "dual_password_event")).isEqualTo("pre-login-unlock"));
    }

    /** The page says that it is done, and all are told so: whoever follows that up finds a line. */
    @Test
    @Requirement("E19")
    void aReleaseOfNobodyLockedStandsInTheHistoryAndIsFoundByItsName() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-unlocked", 418);
        company.ownToken(468);

        company.entry("release").execute(ground.realm());

        HistoryVisit found = HistoryVisit.of(company.user()).sought("", "", "pre-login-unlock");
        assertThat(found.page()
                        .document()
                        .select("select[name=operation] option[selected]")
                        .text())
                .isEqualTo("ロック解除（ログイン前）");
        assertThat(found.lines())
                .singleElement()
                .satisfies(cells -> assertThat(String.join(" ", cells))
                        .contains(company.administrator().loginId(), "ロック解除（ログイン前）", "変更なし"));
    }

    @Test
    void aRefusalIsOneSentenceAndItsEventSaysWhy() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-refusal", 411);
        ground.realm().clearEvents();

        Page refused =
                company.entryWithCode("release", company.token().wrongCode()).execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text(REFUSED));
        assertThat(ground.realm().events("RESET_PASSWORD_ERROR"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("error").asText()).isEqualTo("wrong_code");
                    assertThat(event.get("userId").asText())
                            .isEqualTo(company.administrator().id());
                    assertThat(detail(event, "target_login_id"))
                            .isEqualTo(company.user().loginId());
                });
        assertThat(company.token().enterCode(company.administrator())).isEqualTo("ACCEPTED");
    }

    @Test
    void aCodeIsUsedUpHereAsEverywhere() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-used", 412);
        Entry entry = company.entry("release");

        assertThat(entry.execute(ground.realm()).has(BeforeLoginScreen.RESULT)).isTrue();

        assertThat(company.token().enterCode(company.administrator())).isEqualTo("USED");
        Page again = entry.execute(ground.realm());
        assertThat(again.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(again.text()).contains(Messages.JAPANESE.text(REFUSED));
    }

    @Test
    void theSamePageSentTwiceIsCarriedOutOnce() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-twice", 413);
        Page page = BeforeLoginScreen.open(ground.realm());
        Entry entry = company.entry("reset").newPassword("login", NEW_LOGIN);
        assertThat(entry.execute(page).has(BeforeLoginScreen.RESULT)).isTrue();

        Page again = entry.execute(page);

        assertThat(again.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(again.has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(ground.realm().eventsOf(company.user().id(), "CUSTOM_REQUIRED_ACTION"))
                .hasSize(1);
    }

    /** A wide keyboard is a Japanese one. */
    @Test
    void idsAndCodesAreReadInTheirHalfWidthForms() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-wide", 414);
        String code = company.nextCode();

        Page result = Entry.of("release")
                .target("ｂｌ-ｗｉｄｅ-user")
                .operator(" ｂｌ-ｗｉｄｅ-admin ")
                .code(code.replace('1', '１').substring(0, 3) + " "
                        + code.replace('2', '２').substring(3))
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
    }

    /** Whoever has to enter another code need not type the IDs again; nothing that is secret comes back. */
    @ParameterizedTest
    @CsvSource({"000000", "12345"})
    void bothLoginIdsComeBackAndNothingElse(String code) {
        Page page = Entry.of("release-otp")
                .target("bl-\"><b>kept")
                .operator("bl-kept-admin")
                .code(code)
                .with("operator-confirmation-password", NEW_CONFIRMATION)
                .execute(ground.realm());

        assertThat(page.document().select("#target-id").attr("value")).isEqualTo("bl-\"><b>kept");
        assertThat(page.document().select("#operator-id").attr("value")).isEqualTo("bl-kept-admin");
        assertThat(page.document()
                        .select("input[type=password], #one-time-password")
                        .eachAttr("value"))
                .isEmpty();
        assertThat(page.html()).doesNotContain(NEW_CONFIRMATION);
    }

    @Test
    void whatTheFormAloneTellsIsToldForIdsThatNobodyHasAsForOthers() {
        ground.realm().clearEvents();
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-form", 415);
        Entry reset = company.entryWithCode("reset", "12345");
        for (Entry entry : List.of(reset, reset.target("nobody").operator("nobody"))) {
            Page page = entry.newPassword("login", "short")
                    .with("new-confirmation-password", NEW_CONFIRMATION)
                    .execute(ground.realm());

            assertThat(page.has("#input-error-new-login-password")).isTrue();
            assertThat(page.has("#input-error-new-confirmation-password-again")).isTrue();
            assertThat(page.has("#input-error-one-time-password")).isTrue();
            assertThat(page.document()
                            .select("input[name=procedure][value=reset]")
                            .hasAttr("checked"))
                    .isTrue();
        }
        Page same = company.entryWithCode("reset", "123456")
                .target("Some-body-1")
                .newPassword("login", "some-BODY-1")
                .newPassword("confirmation", "some-BODY-1")
                .execute(ground.realm());
        assertThat(same.document().select("#input-error-new-login-password").text())
                .contains(Messages.JAPANESE.text("dualPasswordSameAsLoginId"));
        Page empty = Entry.of("").execute(ground.realm());
        assertThat(empty.document().select("[id^=input-error-]").eachAttr("id"))
                .contains(
                        "input-error-procedure",
                        "input-error-target-id",
                        "input-error-operator-id",
                        "input-error-one-time-password");
        assertThat(ground.realm().events("RESET_PASSWORD_ERROR")).isEmpty();
    }

    @Test
    @Requirement("I11")
    void whichProceduresThereAreAndWhatTheyAskForIsPolicy() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-policy", 416);
        ground.realm().attribute("dual-password.before-login.procedures", "release");
        ground.realm().attribute("dual-password.before-login.release.credentials", "otp-and-confirmation");

        Page page = BeforeLoginScreen.open(ground.realm());
        assertThat(page.document().select("input[name=procedure]").eachAttr("value"))
                .containsExactly("release");
        Page notOffered = company.entry("reset").newPassword("login", NEW_LOGIN).execute(ground.realm());
        assertThat(notOffered.has("#input-error-procedure")).isTrue();
        Page asked = company.entry("release").execute(ground.realm());
        assertThat(asked.has("#input-error-operator-confirmation-password")).isTrue();
        Page done = company.entry("release")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());

        assertThat(done.has(BeforeLoginScreen.RESULT)).isTrue();
    }

    @Test
    @Requirement({"A03", "I12"})
    void onlyWhoHasAuthorityAndCanShowACodeCarriesSomethingOut() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-who", 417);
        Sharers own = company.ownToken(467);
        TestUser withoutToken = company.member("bl-who-without", "administrator-user");
        TestUser master = company.member("bl-who-master", "master-user");
        company.token().register(master);

        Page general = Entry.of("release")
                .target(withoutToken.loginId())
                .operator(company.user().loginId())
                .code(company.nextCode(own.fob()))
                .execute(ground.realm());
        Page codeless =
                company.entry("release").operator(withoutToken.loginId()).execute(ground.realm());
        Page ofMaster = company.entry("release").operator(master.loginId()).execute(ground.realm());

        assertThat(general.text()).contains(Messages.JAPANESE.text(REFUSED));
        assertThat(codeless.text()).contains(Messages.JAPANESE.text(REFUSED));
        assertThat(ofMaster.has(BeforeLoginScreen.RESULT)).isTrue();
    }

    private static int sessions(TestUser user) {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/users/" + user.id() + "/sessions"))
                .size();
    }

    private static String detail(JsonNode event, String name) {
        return event.at("/details/" + name).asText();
    }
}
