package io.github.dualpassword.prelogin;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What is entered before login, who may enter it, and by what a procedure is authorised. */
class BeforeLoginEntriesTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String REFUSED = "dualPasswordBeforeLoginRefused";
    private static final String NEW_LOGIN = "Told-login-1";
    private static final String NEW_CONFIRMATION = "Told-confirm-1";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.before-login.procedures", "release reset release-otp");
        ground.realm().attribute("dual-password.before-login.release.credentials", "otp");
    }

    /** No session, no login password, nothing of the target's: a code, and for the third the operator's second password. */
    @ParameterizedTest
    @CsvSource({"release, false, 561", "reset, false, 562", "release-otp, true, 563"})
    @Requirement({"I05", "I11", "2.B"})
    void eachProcedureIsAuthorisedByItsCredentialsAndByNothingLess(String procedure, boolean asked, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-by-" + procedure, number);
        company.ownToken(number + 3);
        Entry entry = company.entry(procedure).newPassword("login", NEW_LOGIN);
        String password = company.administrator().confirmationPassword();
        Page fresh = BeforeLoginScreen.open(ground.realm());

        assertThat(fresh.document().select("input[type=password]").eachAttr("name"))
                .containsExactly(
                        "new-login-password",
                        "new-login-password-again",
                        "new-confirmation-password",
                        "new-confirmation-password-again",
                        "operator-confirmation-password");
        Page withoutCode = entry.code("").password(password).execute(fresh);
        assertThat(withoutCode.has("#input-error-one-time-password")).isTrue();
        Page withWrongCode =
                entry.code(company.token().wrongCode()).password(password).execute(ground.realm());
        assertThat(withWrongCode.text()).contains(Messages.JAPANESE.text(REFUSED));
        Page withoutPassword = entry.execute(ground.realm());
        assertThat(withoutPassword.has("#input-error-operator-confirmation-password"))
                .isEqualTo(asked);
        assertThat(withoutPassword.has(BeforeLoginScreen.RESULT)).isEqualTo(!asked);
        Page withBoth = company.entry(procedure)
                .newPassword("login", NEW_LOGIN)
                .password(asked ? password : "not-the-password")
                .execute(ground.realm());
        assertThat(withBoth.has(BeforeLoginScreen.RESULT)).isTrue();
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
    @Requirement({"I11", "2.B"})
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
}
