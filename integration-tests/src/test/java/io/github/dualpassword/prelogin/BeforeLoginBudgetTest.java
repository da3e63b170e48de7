package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Wrong entries before login are counted exactly, in a budget of their own, and touch nothing inside (decision 15). */
class BeforeLoginBudgetTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final int BUDGET = 5;
    private static final int MANY = 20;
    private static final String EVALUATIONS = "dual_password_evaluations_total";

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

    @Test
    void ofManyWrongEntriesAtOnceFiveAreEvaluatedAndTheDoorReopensAfterItsPause() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "budget", 441);
        TestUser other = company.member("budget-other", "administrator-user");
        company.token().register(other);
        Entry wrong = company.entryWithCode("release", company.token().wrongCode());
        List<Page> pages = IntStream.range(0, MANY)
                .mapToObj(each -> BeforeLoginScreen.open(ground.realm()))
                .toList();
        double before = evaluations("before-login-code");

        List<Page> answers = Crowd.allAtOnce(pages, wrong::execute);

        assertThat(answers).hasSize(MANY).noneMatch(page -> page.has(BeforeLoginScreen.RESULT));
        assertThat(evaluations("before-login-code") - before).isEqualTo(BUDGET);
        assertThat(isDone(company.entry("release"))).isFalse();
        assertThat(isDone(company.entry("release").operator(other.loginId()))).isTrue();
        assertThat(ground.realm().eventsOf(company.administrator().id(), "CUSTOM_REQUIRED_ACTION"))
                .filteredOn(event ->
                        event.at("/details/dual_password_event").asText().equals("before_login_closed"))
                .hasSize(1);
        ground.realm()
                .standClockAt(TestGround.MORNING.plus(Duration.ofHours(12)).minusSeconds(60));
        assertThat(isDone(company.entryWithCode("release", company.token().code())))
                .isFalse();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(12)));
        assertThat(isDone(company.entry("release"))).isTrue();
    }

    @Test
    void nothingInsideIsCountedAndEverythingInsideWorksMeanwhile() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "budget-inside", 442);
        TestUser administrator = company.administrator();
        Entry wrongCode = company.entryWithCode("release", company.token().wrongCode());
        Entry wrongPassword = company.entryWithCode(
                        "release-otp", company.token().wrongCode())
                .password("wrong");

        IntStream.range(0, 2 * BUDGET).forEach(each -> {
            wrongCode.execute(ground.realm());
            wrongPassword.execute(ground.realm());
        });

        assertThat(administrator.confirmationState().get("consecutiveFailures").asInt())
                .isZero();
        assertThat(administrator.loginState().get("consecutiveFailures").asInt())
                .isZero();
        assertThat(company.token().state(administrator)).isEqualTo("USABLE");
        assertThat(company.token().enterCode(administrator)).isEqualTo("ACCEPTED");
        assertThat(new Journeys(ground.realm()).confirmed(administrator).idToken())
                .isNotNull();
        assertThat(isDone(company.entry("release"))).isFalse();
    }

    /** Whoever has the token, and not the password, gets no more guesses by right codes. */
    @Test
    void aRightCodeAloneGivesNoGuessOfAPasswordBack() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "budget-two", 443);
        IntStream.range(0, BUDGET - 1)
                .forEach(each -> company.entry("release-otp").password("wrong").execute(ground.realm()));
        assertThat(isDone(company.entry("release"))).isTrue();

        company.entry("release-otp").password("wrong").execute(ground.realm());

        assertThat(isDone(company.entry("release-otp")
                        .password(company.administrator().confirmationPassword())))
                .isFalse();
        assertThat(isDone(company.entry("release"))).isTrue();
    }

    /** So that no code serves two guesses. */
    @Test
    void aRightCodeBesideAWrongPasswordIsUsedUp() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "budget-used", 444);
        Entry entry = company.entry("release-otp");
        entry.password("wrong").execute(ground.realm());

        Page again =
                entry.password(company.administrator().confirmationPassword()).execute(ground.realm());

        assertThat(again.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(company.token().enterCode(company.administrator())).isEqualTo("USED");
    }

    @Test
    void aRightEntryGivesTheWrongOnesBeforeItBack() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "budget-back", 445);
        Entry wrong = company.entryWithCode("release", company.token().wrongCode());
        IntStream.range(0, BUDGET - 1).forEach(each -> wrong.execute(ground.realm()));
        assertThat(isDone(company.entry("release"))).isTrue();

        IntStream.range(0, BUDGET - 1).forEach(each -> wrong.execute(ground.realm()));

        assertThat(isDone(company.entry("release"))).isTrue();
    }

    @Test
    void theDoorClosesForAnIdThatNobodyHasAsForOthers() {
        Entry entry =
                Entry.of("release").target("nobody-1").operator("nobody-2").code("123456");
        ground.realm().clearEvents();

        IntStream.range(0, BUDGET + 1).forEach(each -> entry.execute(ground.realm()));

        assertThat(ground.realm().events("RESET_PASSWORD_ERROR"))
                .hasSize(BUDGET + 1)
                .first()
                .satisfies(event -> assertThat(event.get("error").asText()).isEqualTo("closed"));
        assertThat(ground.realm().events("CUSTOM_REQUIRED_ACTION"))
                .singleElement()
                .satisfies(event -> assertThat(event.has("userId")).isFalse());
    }

    private static boolean isDone(Entry entry) {
        return entry.execute(ground.realm()).has(BeforeLoginScreen.RESULT);
    }

    private static double evaluations(String credential) {
        return ground.realm().metric(EVALUATIONS, Map.of("credential", credential));
    }
}
