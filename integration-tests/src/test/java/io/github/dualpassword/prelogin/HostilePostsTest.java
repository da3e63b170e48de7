package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever knows the login IDs of all administrators of a company, and posts to the page before login without end, gets the guesses of
 * the budgets, fills no table, and touches nothing inside.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "no other system has all of 127.0.0.0/8 without being told")
class HostilePostsTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final int POSTS = 1_000;
    private static final int ADDRESSES = 200;
    private static final int FIRST_ADDRESS = 2;
    private static final int ADMINISTRATORS = 5;
    private static final int BUDGET = 5;
    private static final int PER_ADDRESS = 30;
    private static final int UNKNOWN_LIMIT = 100;
    private static final String CODE = "before-login-code";
    private static final String CODE_AND_PASSWORD = "before-login-code-and-password";
    private static final LocalAddress ATTACKER = LocalAddress.ending(FIRST_ADDRESS);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes())
                            .attribute("dual-password.throttle.before-login.per-address", "" + PER_ADDRESS)
                            .attribute("dual-password.throttle.before-login.per-address-and-administrator", "10")
                            .attribute("dual-password.unknown-logins.limit", "" + UNKNOWN_LIMIT));

    private static Instant day = TestGround.MORNING;

    private DoorTables stored;
    private double codes;
    private double codesAndPasswords;
    private double throttled;

    /** An administrator, and the token that nobody else has. */
    private record Administrator(TestUser user, Sharers token) {}

    /** What an address has used is back the next day. */
    @BeforeEach
    void beginADay() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        day = day.plus(Duration.ofDays(1));
        ground.realm().standClockAt(day);
        stored = new DoorTables(ground.realm());
        codes = evaluations(CODE);
        codesAndPasswords = evaluations(CODE_AND_PASSWORD);
        throttled = throttled();
    }

    @Test
    void aThousandOfOneAddressAreThirtyWhateverAddressesTheyClaimToComeFrom() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "hostile-one", 451);
        List<Administrator> administrators = administrators(company, "hostile-one", 451);
        List<String> tables = stored.rows();
        int states = stored.statesOfThisPage().size();

        int sent = new HostilePosts(
                        ground.realm(),
                        number -> ATTACKER,
                        number -> "203.0." + number / 250 + "." + number % 250,
                        wrongEntries(company, administrators))
                .sendDuring(POSTS, () -> administrators.forEach(HostilePostsTest::confirm));

        assertThat(sent).isGreaterThanOrEqualTo(POSTS);
        assertThat(evaluations(CODE) - codes + evaluations(CODE_AND_PASSWORD) - codesAndPasswords)
                .isEqualTo(PER_ADDRESS);
        assertThat(throttled() - throttled).isEqualTo(sent - PER_ADDRESS);
        assertThat(stored.statesInsideThatCount()).isEmpty();
        assertThat(stored.rows()).isEqualTo(tables);
        assertThat(stored.statesOfThisPage()).hasSizeLessThanOrEqualTo(states + 2 * ADMINISTRATORS);
        assertThat(administrators.stream().filter(administrator -> releases(company, administrator)))
                .as("the page is open to them, from where they are")
                .hasSize(ADMINISTRATORS);
    }

    @Test
    void theAddressIsLetInAgainAfterItsPause() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "hostile-pause", 461);
        Entry unknown =
                Entry.of("release").target("nobody-1").code(company.token().wrongCode());
        IntStream.range(0, PER_ADDRESS).forEach(each -> from(ATTACKER, unknown.operator("nobody-" + each)));

        assertThat(from(
                        ATTACKER,
                        company.entryWithCode("release", company.token().code())))
                .doesNotContain(BeforeLoginScreen.RESULT_ID);
        ground.realm().standClockAt(day.plus(Duration.ofMinutes(10)));
        assertThat(from(
                        ATTACKER,
                        company.entryWithCode("release", company.token().code())))
                .contains(BeforeLoginScreen.RESULT_ID);
    }

    /** They claim to come from where the administrators are, who would pay for it. */
    @Test
    void aThousandOfTwoHundredAddressesGetTheGuessesOfTheBudgetsAndCloseThisDoorAlone() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "hostile-many", 471);
        List<Administrator> administrators = administrators(company, "hostile-many", 471);
        List<String> tables = stored.rows();
        int states = stored.statesOfThisPage().size();

        int sent = new HostilePosts(
                        ground.realm(),
                        HostilePostsTest::oneOfMany,
                        number -> "127.0.0.1",
                        wrongEntries(company, administrators))
                .sendDuring(POSTS, () -> administrators.forEach(HostilePostsTest::confirm));

        assertThat(sent).isGreaterThanOrEqualTo(POSTS);
        assertThat(evaluations(CODE) - codes).isEqualTo(ADMINISTRATORS * BUDGET);
        assertThat(evaluations(CODE_AND_PASSWORD) - codesAndPasswords).isEqualTo(ADMINISTRATORS * BUDGET);
        assertThat(administrators)
                .hasSize(ADMINISTRATORS)
                .allSatisfy(administrator -> assertThat(stored.evaluatedOf(administrator.user()))
                        .containsExactly(CODE + " " + BUDGET, CODE_AND_PASSWORD + " " + BUDGET));
        assertThat(stored.statesInsideThatCount()).isEmpty();
        assertThat(stored.rows()).isEqualTo(tables);
        assertThat(stored.statesOfThisPage()).hasSizeLessThanOrEqualTo(states + 2 * ADMINISTRATORS);
        assertThat(administrators.stream().filter(administrator -> releases(company, administrator)))
                .as("the page is closed for them")
                .isEmpty();
        ground.realm().standClockAt(day.plus(Duration.ofHours(12)));
        assertThat(administrators.stream().filter(administrator -> releases(company, administrator)))
                .as("it opens by itself")
                .hasSize(ADMINISTRATORS);
    }

    @Test
    void noMoreLoginIdsThatNobodyHasAreRememberedThanTheRealmAllows() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "hostile-unknown", 481);
        Entry wrong = company.entryWithCode("release", company.token().wrongCode());

        int sent = new HostilePosts(
                        ground.realm(),
                        HostilePostsTest::oneOfMany,
                        number -> "127.0.0.1",
                        number -> wrong.operator("nobody-" + number % (2 * UNKNOWN_LIMIT)))
                .sendDuring(2 * UNKNOWN_LIMIT, () -> {});

        assertThat(sent).isEqualTo(2 * UNKNOWN_LIMIT);
        assertThat(stored.unknown()).hasSizeGreaterThanOrEqualTo(2 * UNKNOWN_LIMIT);
        ground.realm().sweep();
        assertThat(stored.unknown()).hasSizeLessThanOrEqualTo(UNKNOWN_LIMIT);
    }

    private static List<Administrator> administrators(BeforeLoginCompany company, String name, int number) {
        List<Administrator> all = new ArrayList<>();
        all.add(new Administrator(company.administrator(), company.token()));
        IntStream.range(1, ADMINISTRATORS).forEach(each -> {
            TestUser user = company.member(name + "-" + each, "administrator-user");
            Sharers token = company.token().withFurtherToken(number + each);
            token.register(user);
            all.add(new Administrator(user, token));
        });
        return all;
    }

    /** In turn for each administrator, by a code alone and by a code beside a confirmation password. */
    private static IntFunction<Entry> wrongEntries(BeforeLoginCompany company, List<Administrator> administrators) {
        List<Entry> entries = Stream.of("release", "release-otp")
                .flatMap(procedure -> administrators.stream()
                        .map(administrator -> company.entryWithCode(
                                        procedure, administrator.token().wrongCode())
                                .operator(administrator.user().loginId())
                                .password(Journeys.WRONG)))
                .toList();
        return number -> entries.get((number + number / ADDRESSES) % entries.size());
    }

    private static LocalAddress oneOfMany(int number) {
        return LocalAddress.ending(FIRST_ADDRESS + number % ADDRESSES);
    }

    private static String from(LocalAddress address, Entry entry) {
        return entry.executeFrom(address, BeforeLoginScreen.open(ground.realm()));
    }

    /** Logs in, and confirms with the confirmation password and the token. */
    private static void confirm(Administrator administrator) {
        TestUser user = administrator.user();
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").acrValues("confirmation-otp");
        Journeys journeys = new Journeys(ground.realm());
        Page code = journeys.confirm(journeys.toConfirmation(user, request), user.confirmationPassword());
        Page back =
                code.submit(Map.of("one-time-password", administrator.token().code()));
        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation-otp");
    }

    /** From where everybody inside is, by a code that was not shown before. */
    private static boolean releases(BeforeLoginCompany company, Administrator administrator) {
        return company.entryWithCode(
                        "release", company.nextCode(administrator.token().fob()))
                .operator(administrator.user().loginId())
                .execute(ground.realm())
                .has(BeforeLoginScreen.RESULT);
    }

    private static double evaluations(String credential) {
        return ground.realm().metric("dual_password_evaluations_total", Map.of("credential", credential));
    }

    private static double throttled() {
        return ground.realm().metric("dual_password_throttled_total", Map.of("door", "before-login"));
    }
}
