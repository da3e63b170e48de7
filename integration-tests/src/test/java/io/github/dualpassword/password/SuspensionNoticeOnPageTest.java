package io.github.dualpassword.password;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code suspension-notice=page}: the page says what is the matter, and tells nobody which login IDs exist. */
class SuspensionNoticeOnPageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    /** Half past nine in the morning in Tokyo, half past one in the night in Berlin. */
    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ja | 2026年11月24日 10:00", "en | November 24, 2026, 10:00"})
    @Requirement("C02")
    void aTemporarySuspensionIsNamedWithItsEndInTheTimeZoneOfTheRealm(String language, String end) {
        TestUser user = ground.userWithLoginPassword("told-" + language);
        journeys.wrongLogins(user, 5);

        Page page = journeys.logIn(user.loginId(), user.loginPassword(), language);

        assertThat(page.text())
                .contains(Messages.in(language).readable("dualPasswordLoginSuspendedUntil", end, contact(language)));
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_temporarily_disabled");
    }

    /** A headline, then whom to ask, in one alert: nothing of it belongs to a field. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("A11")
    void whatIsToldIsLaidOutInOneAlert(String language) {
        TestUser user = ground.userWithLoginPassword("laid-out-" + language);
        journeys.wrongLogins(user, 5);

        Page page = journeys.logIn(user.loginId(), user.loginPassword(), language);

        assertThat(page.document().select("[role=alert]")).singleElement().satisfies(alert -> {
            assertThat(alert.select("strong").eachText()).hasSize(1);
            assertThat(alert.select("strong").text()).matches(".*(一時利用停止中です。|is temporarily suspended\\.)");
            assertThat(alert.select("ol > li").eachText())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(contact(language));
        });
        assertThat(page.document().select("[id^=input-error]").text()).isBlank();
        assertThat(page.has("[aria-invalid=true]")).isFalse();
    }

    @Test
    void theEntryThatSuspendsIsToldSoAtOnce() {
        TestUser user = ground.userWithLoginPassword("told-at-once");

        assertThat(journeys.wrongLogins(user, 4)
                        .document()
                        .select("[id^=input-error]")
                        .text())
                .isNotEmpty()
                .doesNotContain("利用停止");
        assertThat(journeys.wrongLogins(user, 1).text()).contains("10:00");
    }

    @Test
    void theTimeZoneIsASettingOfTheRealm() {
        TestUser user = ground.userWithLoginPassword("in-berlin");
        journeys.wrongLogins(user, 5);

        ground.realm().attribute("dual-password.time-zone", "Europe/Berlin");
        try {
            assertThat(journeys.logIn(user).text()).contains("2026年11月24日 02:00");
        } finally {
            ground.realm().attribute("dual-password.time-zone", "Asia/Tokyo");
        }
    }

    /** A user who comes back at the minute that was named must not find the password still suspended. */
    @Test
    void theEndThatIsNamedIsNeverBeforeTheRealEnd() {
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(30));
        TestUser user = ground.userWithLoginPassword("half-a-minute");

        Page page = journeys.wrongLogins(user, 5);

        assertThat(page.text()).contains("2026年11月24日 10:01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("C03")
    void aPermanentSuspensionIsNamed(String language) {
        TestUser user = ground.userWithLoginPassword("for-good-" + language);
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            ground.realm()
                    .standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30).multipliedBy(suspensions)));
            journeys.wrongLogins(user, 5);
        }

        Page page = journeys.logIn(user.loginId(), user.loginPassword(), language);

        assertThat(page.text())
                .contains(Messages.in(language).readable("dualPasswordLoginSuspended", contact(language)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ja | 2026年11月24日 10:00", "en | November 24, 2026, 10:00"})
    @Requirement("C04")
    void aSuspendedConfirmationPasswordIsNamedWithItsEnd(String language, String end) {
        TestUser user = ground.user("confirmation-" + language);
        journeys.wrongConfirmations(user, 5);

        Page page = journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));

        assertThat(page.text()).contains(Messages.in(language).text("dualPasswordSuspendedUntil", end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("C05")
    void aPermanentlySuspendedConfirmationPasswordIsNamed(String language) {
        TestUser user = ground.userWithLoginPassword("confirmation-for-good-" + language)
                .withConfirmationPassword();
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            ground.realm()
                    .standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30).multipliedBy(suspensions)));
            journeys.wrongConfirmations(user, 5);
        }

        Page page = journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));

        assertThat(page.text()).contains(Messages.in(language).text("dualPasswordSuspended"));
    }

    /** A dead end says in one order whom to ask. */
    @Test
    @Requirement({"A11", "D17"})
    void aRefusalNamesColleaguesFirstAndThenTheBank() {
        TestUser user = ground.user("whom-to-ask");
        journeys.wrongConfirmations(user, 5);

        Page page = journeys.toConfirmation(user);

        assertThat(page.document().select(".dual-password-whom li").eachText())
                .hasSize(2)
                .satisfiesExactly(
                        colleagues -> assertThat(colleagues).isEqualTo("同じご契約のマスターユーザ、または管理者ユーザ"),
                        bank -> assertThat(bank)
                                .startsWith("ご自身以外にマスターユーザ、または管理者ユーザがいない場合")
                                .endsWith(contact("ja")));
    }

    @Test
    @Requirement("A07")
    void theGuideBySituationIsInTheHelpOfTheLoginPage() {
        Page login = ground.client()
                .visitor()
                .open(ground.client().authorization().locale("ja").url());

        assertThat(login.document().select(".dual-password-help-text p").eachText())
                .filteredOn(line -> line.startsWith("■"))
                .hasSize(7);
    }

    private static String contact(String language) {
        return Messages.in(language).text("dualPasswordContact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void sixWrongEntriesForALoginIdThatDoesNotExistLookLikeSixForOneThatDoes(String language) {
        String existing = ground.userWithLoginPassword("exists-" + language).loginId();
        String unknown = "nobody-" + language;

        assertThat(pages(6, () -> unknown, language)).isEqualTo(pages(6, () -> existing, language));
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_temporarily_disabled");
    }

    @Test
    void variantsOfOneUnknownLoginIdAreCountedTogether() {
        String existing = ground.userWithLoginPassword("exists-variants").loginId();

        List<ComparablePage> known = pages(6, variantsOf(existing), "ja");

        assertThat(pages(6, variantsOf("nobody-variants"), "ja")).isEqualTo(known);
        assertThat(known.get(5).html()).contains("10:00");
    }

    @Test
    void anUnknownLoginIdIsSuspendedThreeTimesLikeOneThatExists() {
        String existing = ground.userWithLoginPassword("exists-thrice").loginId();

        assertThat(threeSuspensions("nobody-thrice")).isEqualTo(threeSuspensions(existing));
    }

    @Test
    void theServerItselfRecordsThatALoginIdIsUnknown() {
        journeys.logIn("nobody-recorded", Journeys.WRONG);

        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("user_not_found");
        assertThat(ground.realm().newestLoginError().at("/details/username").asText())
                .isEqualTo("nobody-recorded");
    }

    @Test
    void aLoginIdThatWasUnknownStartsAnewWhenItsUserIsCreated() {
        for (int i = 0; i < 5; i++) {
            journeys.logIn("came-later", Journeys.WRONG);
        }

        TestUser user = ground.userWithLoginPassword("came-later");

        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    private List<ComparablePage> threeSuspensions(String loginId) {
        List<ComparablePage> all = new ArrayList<>();
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            ground.realm()
                    .standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30).multipliedBy(suspensions)));
            all.addAll(pages(5, () -> loginId, "ja"));
        }
        return all;
    }

    private List<ComparablePage> pages(int entries, Supplier<String> loginId, String language) {
        List<ComparablePage> pages = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            String typed = loginId.get();
            pages.add(ComparablePage.of(journeys.logIn(typed, Journeys.WRONG, language), typed));
        }
        return pages;
    }

    private static Supplier<String> variantsOf(String loginId) {
        List<String> variants = List.of(
                loginId,
                loginId.toUpperCase(Locale.ROOT),
                "  " + loginId,
                loginId + " ",
                "\t" + loginId + "\t",
                loginId);
        return new ArrayList<>(variants).listIterator()::next;
    }
}
