package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** A user registers a token of the own contract at a login, and nobody learns anything about others. */
class RegisterTokenTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String PAGE = "#dual-password-register-token";
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.token.required-from", "");
        ground.realm().attribute("dual-password.token.users", "");
        ground.realm().attribute("dual-password.token.most-users", "100");
        ground.realm().attribute("dual-password.token-registration.temporary-suspensions", "1000");
    }

    @Test
    @Requirement({"J03", "J04", "J05", "J06"})
    void theFirstLoginRegistersTheTokenBySerialNumberAndCode() {
        Sharers sharers = Sharers.added(ground.realm(), "first-login", 51, 0);
        TestUser user = member(sharers.contract(), "registers");

        Page page = journeys.logIn(user);
        assertThat(page.text())
                .contains(Messages.JAPANESE.text("dualPasswordRegisterTokenTitle"))
                .contains(Messages.JAPANESE.text("dualPasswordTokenSerial"))
                .contains(Messages.JAPANESE.text("dualPasswordOtp"))
                .contains(Messages.JAPANESE.text("dualPasswordRegisterTokenConfirm"));
        Page back = register(page, wide(sharers.serial()), wide(sharers.code()));

        assertThat(back.response().code()).isPresent();
        assertThat(sharers.state(user)).isEqualTo("USABLE");
        assertThat(sharers.enterCode(user)).isEqualTo("USED");
        List<JsonNode> events = ground.realm().eventsOf(user.id(), "UPDATE_CREDENTIAL");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("token");
            assertThat(event.at("/details/token").asText()).isEqualTo(sharers.serial());
        });
        assertThat(journeys.logIn(user).response().code()).isPresent();
    }

    @Test
    @Requirement("J02")
    void theTokenThatTheBankHasSentIsUsedFromItsFirstDayOn() {
        Sharers sharers = Sharers.addedWith(ground.realm(), "later", 52, "start", "2026-11-25");
        TestUser user = member(sharers.contract(), "too-early");
        assertThat(journeys.logIn(user).response().code()).isPresent();
        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("NOT_STARTED");

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)));

        Page page = journeys.logIn(user);
        assertThat(page.has(PAGE)).isTrue();
        assertThat(register(page, sharers.serial(), sharers.code()).response().code())
                .isPresent();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(1)));
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    @Test
    @Requirement("J08")
    void oneTokenIsSharedInTheContractAndNeverAcross() {
        Sharers sharers = Sharers.added(ground.realm(), "sharing", 53, 1);
        TestUser sharer = member(sharers.contract(), "sharer");
        Sharers others = Sharers.added(ground.realm(), "other-contract", 54, 0);
        TestUser stranger = member(others.contract(), "stranger");

        Page foreign = register(journeys.logIn(stranger), sharers.serial(), sharers.code());
        Page own = register(journeys.logIn(sharer), sharers.serial(), sharers.code());

        assertWrong(foreign);
        assertThat(sharers.state(stranger)).isEqualTo("NONE");
        assertThat(own.response().code()).isPresent();
        assertThat(sharers.state(sharers.user(0))).isEqualTo("USABLE");
        assertThat(sharers.state(sharer)).isEqualTo("USABLE");
    }

    @Test
    void unknownUnassignedAndForeignTokensAndWrongCodesGetOneSentenceAndCountForTheUser() {
        Sharers sharers = Sharers.added(ground.realm(), "guessing", 55, 1);
        TestUser user = member(sharers.contract(), "guesses");
        Sharers others = Sharers.added(ground.realm(), "foreign", 56, 1);
        String wrong = sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());

        Page page = journeys.logIn(user);
        for (String serial : List.of("99999999", others.serial(), "88888888", sharers.serial())) {
            page = register(page, serial, wrong);
            assertWrong(page);
        }
        page = register(page, others.serial(), others.code());

        assertThat(page.has(PAGE)).isTrue();
        assertThat(page.text()).contains("もう一度登録してください");
        Page right = register(page, sharers.serial(), sharers.code());
        assertThat(right.has(PAGE)).isTrue();
        assertThat(sharers.state(user)).isEqualTo("NONE");
        assertThat(sharers.state(sharers.user(0))).isEqualTo("USABLE");
        assertThat(others.state(others.user(0))).isEqualTo("USABLE");
        assertThat(ground.realm().eventsOf(user.id(), "USER_DISABLED_BY_TEMPORARY_LOCKOUT"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("token-registration"));
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(31)));
        assertThat(register(journeys.logIn(user), sharers.serial(), sharers.code())
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void aSuspensionThatIsForGoodIsReleasedByTheBank() {
        ground.realm().attribute("dual-password.token-registration.temporary-suspensions", "0");
        Sharers sharers = Sharers.added(ground.realm(), "for-good", 63, 0);
        TestUser user = member(sharers.contract(), "guesses-for-good");
        String wrong = sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());
        Page page = journeys.logIn(user);
        for (int entry = 0; entry < 5; entry++) {
            page = register(page, sharers.serial(), wrong);
        }
        ground.realm().attribute("dual-password.token-registration.temporary-suspensions", "1000");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)));
        Page suspended = register(journeys.logIn(user), sharers.serial(), sharers.code());
        assertThat(suspended.text()).contains(Messages.JAPANESE.text("dualPasswordRegisterTokenSuspended"));

        JsonNode released = user.release("token-registration").json();

        assertThat(released.get("before").asText()).isEqualTo("permanently_suspended");
        assertThat(ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION").stream()
                        .filter(event -> event.at("/details/dual_password_event")
                                .asText()
                                .equals("suspension_released")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/details/credential_type").asText()).isEqualTo("token-registration");
                    assertThat(event.at("/details/operator").asText()).isNotEmpty();
                });
        assertThat(register(suspended, sharers.serial(), sharers.code())
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void whatKeepsATokenOfTheOwnContractFromBeingRegisteredIsTold() {
        Sharers revoked = Sharers.added(ground.realm(), "told", 57, 1);
        TestUser user = member(revoked.contract(), "is-told");
        new ImportedTokens(ground.realm())
                .addTo(revoked.contract(), "20000057", KeyFob.number(67).hex());
        Page page = journeys.logIn(user);
        ground.realm().attribute("dual-password.token.most-users", "1");

        Page full = register(page, revoked.serial(), revoked.code());
        revoked.revoke();
        Page afterwards = register(full, revoked.serial(), revoked.code());

        assertThat(full.text()).contains(Messages.JAPANESE.text("dualPasswordRegisterTokenShared"));
        assertThat(afterwards.text()).contains(Messages.JAPANESE.text("dualPasswordRegisterTokenRevoked"));
        assertThat(user.events().stream()
                        .filter(event -> event.hasNonNull("error"))
                        .map(event -> event.get("error").asText()))
                .containsExactlyInAnyOrder("otp_shared_by_enough", "otp_revoked");
    }

    @Test
    void aClockThatHasRunAwayIsCaughtUpByTwoConsecutiveCodes() {
        Sharers sharers = Sharers.added(ground.realm(), "run-away", 58, 0);
        TestUser user = member(sharers.contract(), "late-clock");
        long behind = TestGround.MORNING.toEpochMilli() - 15 * MINUTE;
        String first = sharers.fob().codeAt(behind);

        Page wrong = register(journeys.logIn(user), sharers.serial(), first);
        assertWrong(wrong);
        Page back = wrong.submit(Map.of(
                "token-serial", sharers.serial(),
                "one-time-password", first,
                "next-one-time-password", sharers.fob().codeAt(behind + MINUTE)));

        assertThat(back.response().code()).isPresent();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(2)));
        assertThat(sharers.enter(user, sharers.fob().codeAt(behind + 3 * MINUTE)))
                .isEqualTo("ACCEPTED");
    }

    @Test
    @Requirement("I20")
    void untilADayItCanBePutOffAndFromThenOnNobodyGetsPast() {
        Sharers sharers = Sharers.added(ground.realm(), "from-a-day", 59, 0);
        TestUser user = member(sharers.contract(), "puts-it-off");
        ground.realm().attribute("dual-password.token.required-from", "2026-11-25");
        Visitor visitor = ground.client().visitor();
        Page offered = visitor.open(ground.client().authorization().locale("ja").url())
                .logIn(user.loginId(), user.loginPassword());

        assertThat(offered.press("later").response().code()).isPresent();
        AuthorizationRequest silent = ground.client().authorization().prompt("none");
        assertThat(visitor.open(silent.url()).response().code()).isPresent();
        assertThat(directGrant(user)).isTrue();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)));

        assertThat(directGrant(user)).isFalse();
        Page required = journeys.logIn(user);
        assertThat(required.has("button[name=later]")).isFalse();
        Page forged = required.visitor().post(required.formAction(), Map.of("later", "true"));
        assertThat(forged.has(PAGE)).isTrue();
        assertThat(visitor.open(ground.client().authorization().locale("ja").url())
                        .has(PAGE))
                .isTrue();
        assertThat(register(forged, sharers.serial(), sharers.code()).response().code())
                .isPresent();
    }

    @Test
    void theSecondCodeIsAskedForOnceAnEntryWasWrongAndIsOptional() {
        Sharers sharers = Sharers.added(ground.realm(), "second-code", 66, 0);
        TestUser user = member(sharers.contract(), "second-code-user");

        Page empty = register(journeys.logIn(user), sharers.serial(), "");
        Page wrong = register(empty, "99999999", sharers.code());

        assertThat(empty.has("#next-one-time-password")).isFalse();
        assertThat(wrong.has("#next-one-time-password[aria-required=false]")).isTrue();
        assertThat(wrong.has("#one-time-password[aria-required=true]")).isTrue();
    }

    @Test
    void oneCodeEnteredAtAllDoorsAtOnceIsAcceptedOnce() {
        Sharers sharers = Sharers.added(ground.realm(), "all-doors", 64, 2);
        List<TestUser> registering =
                List.of(member(sharers.contract(), "door-1"), member(sharers.contract(), "door-2"));
        TestUser confirming = sharers.user(1).withConfirmationPassword();
        AuthorizationRequest code = ground.client().authorization().acrValues("otp");
        AuthorizationRequest both = ground.client().authorization().acrValues("confirmation-otp");
        List<Page> open = List.of(
                journeys.logIn(registering.get(0)),
                journeys.logIn(registering.get(1)),
                journeys.toConfirmation(sharers.user(0), code),
                journeys.toConfirmation(sharers.user(0), code),
                journeys.confirm(journeys.toConfirmation(confirming, both), confirming.confirmationPassword()));
        String shown = sharers.code();

        List<Page> answers = Crowd.allAtOnce(
                open,
                page -> page.has(PAGE)
                        ? register(page, sharers.serial(), shown)
                        : page.submit(Map.of("one-time-password", shown)));

        assertThat(answers).hasSize(5).filteredOn(Page::atApplication).hasSize(1);
    }

    @Test
    void theLastPlaceAmongTheSharersIsTakenOnce() {
        Sharers sharers = Sharers.added(ground.realm(), "last-place", 65, 0);
        List<TestUser> users = List.of(member(sharers.contract(), "place-1"), member(sharers.contract(), "place-2"));
        List<Page> open = users.stream().map(journeys::logIn).toList();
        ground.realm().attribute("dual-password.token.most-users", "1");
        long now = TestGround.MORNING.toEpochMilli();
        List<String> codes = List.of(sharers.fob().codeAt(now), sharers.fob().codeAt(now + MINUTE));

        Crowd.allAtOnce(List.of(0, 1), number -> register(open.get(number), sharers.serial(), codes.get(number)));

        assertThat(users.stream().map(sharers::state)).containsExactlyInAnyOrder("USABLE", "NONE");
    }

    /** Whoever can suspend or fill the last token must not keep colleagues from logging in. */
    @Test
    void aTokenThatNobodyElseCanRegisterKeepsNobodyFromLoggingIn() {
        Sharers sharers = Sharers.added(ground.realm(), "no-free-token", 69, 1);
        TestUser user = member(sharers.contract(), "has-no-free-token");
        ground.realm().attribute("dual-password.token.required-from", "2026-11-01");
        assertThat(journeys.logIn(user).has(PAGE)).isTrue();

        ground.realm().attribute("dual-password.token.most-users", "1");
        assertThat(journeys.logIn(user).response().code()).isPresent();
        ground.realm().attribute("dual-password.token.most-users", "100");
        for (int entry = 0; entry < 5; entry++) {
            assertThat(sharers.enterWrongCode(sharers.user(0))).isEqualTo("WRONG");
        }
        assertThat(journeys.logIn(user).response().code()).isPresent();
        assertThat(directGrant(user)).isTrue();

        sharers.release();
        assertThat(journeys.logIn(user).has(PAGE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"general-user, 61", "no-such-role, 62"})
    @Requirement("C13")
    void whoNeedsNoOneTimePasswordIsNeverAsked(String role, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "need-" + role, number, 0);
        TestUser needing = member(sharers.contract(), "needs-" + role).withRole("general-user");
        TestUser other = member(sharers.contract(), "not-" + role).withRole("master-user");
        ground.realm().attribute("dual-password.token.users", role);

        assertThat(journeys.logIn(needing).has(PAGE)).isEqualTo(role.equals("general-user"));
        assertThat(journeys.logIn(other).response().code()).isPresent();
        Page stepUp = journeys.signedIn(other)
                .open(ground.client().authorization().acrValues("otp").url());
        assertThat(stepUp.has("input[name=one-time-password]")).isFalse();
        assertThat(stepUp.has("[data-refusal=otp_not_registered]")).isTrue();
    }

    private static TestUser member(TestContract contract, String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        contract.join(user);
        return user;
    }

    private static boolean directGrant(TestUser user) {
        return ground.client().directGrant(user.loginId(), user.loginPassword()).granted();
    }

    private static Page register(Page page, String serial, String code) {
        return page.submit(Map.of("token-serial", serial, "one-time-password", code));
    }

    private static void assertWrong(Page page) {
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordRegisterTokenWrong"));
    }

    private static String wide(String digits) {
        return digits.chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) (digit - '0' + '０')),
                        StringBuilder::append)
                .toString();
    }
}
