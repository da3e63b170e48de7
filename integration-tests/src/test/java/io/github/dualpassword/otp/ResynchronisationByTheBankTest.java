package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank staff find where a token is that has run away, by two codes, and nobody learns a code by it. */
class ResynchronisationByTheBankTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private TokensAtTheBank bank;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        bank = TokensAtTheBank.of(ground.realm());
    }

    @ParameterizedTest
    @CsvSource({"-20, 601", "-9, 602", "9, 603", "19, 604"})
    void aClockThatHasRunAwayIsFoundWithinTwentySteps(int steps, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "resync-" + number, number, 1);
        TestUser user = sharers.user(0);
        assertThat(sharers.enter(user, shown(sharers, steps + 1))).isEqualTo("WRONG");

        assertThat(resynchronise(sharers, steps).status()).isEqualTo(204);

        assertThat(sharers.enter(user, shown(sharers, steps))).isEqualTo("USED");
        assertThat(sharers.enter(user, shown(sharers, steps + 1))).isEqualTo("USED");
        assertThat(sharers.enter(user, shown(sharers, steps + 2))).isEqualTo(steps + 2 > 20 ? "WRONG" : "ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"-21, 605", "20, 606"})
    void beyondThatATokenIsBroken(int steps, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "broken-" + number, number, 1);

        Answer refused = resynchronise(sharers, steps);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asText()).isEqualTo("codes_refused");
    }

    @Test
    void fullWidthDigitsAreRead() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-wide", 607, 1);

        Answer found = bank.resynchronise(sharers.serial(), wide(shown(sharers, 5)), wide(shown(sharers, 6)));

        assertThat(found.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"99, 608, 204", "100, 609, 400"})
    void aCounterThatHasRunAwayIsFoundWithinAHundredCounts(int presses, int number, int status) {
        Sharers sharers = Sharers.addedWith(ground.realm(), "button-" + number, number, "kind,counter", "hotp,7");
        int first = 7 + presses - 1;
        KeyFob fob = sharers.fob();
        assertThat(sharers.enter(sharers.user(0), fob.codeOf(first))).isEqualTo("WRONG");

        Answer answer = bank.resynchronise(sharers.serial(), fob.codeOf(first), fob.codeOf(first + 1));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(sharers.enter(sharers.user(0), fob.codeOf(first + 2)))
                .isEqualTo(status == 204 ? "ACCEPTED" : "WRONG");
    }

    /** The codes of a user and of the bank are the same guesses: five in all. */
    @Test
    void aWrongPairCountsForTheTokenAsAWrongCodeOfItsUsersDoes() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-counts", 610, 1);
        sharers.enterWrongCodes(3);

        List<Answer> wrong = IntStream.range(0, 2)
                .mapToObj(each -> bank.resynchronise(sharers.serial(), sharers.wrongCode(), sharers.wrongCode()))
                .toList();

        assertThat(wrong).extracting(Answer::status).containsExactly(400, 400);
        assertThat(bank.suspension(sharers.serial())).isEqualTo("permanently_suspended");
        assertRefused(resynchronise(sharers, 0), "suspended");
        assertThat(ground.realm().events().stream()
                        .filter(event -> event.at("/details/token").asText().equals(sharers.serial())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("type").asText()).isEqualTo("USER_DISABLED_BY_PERMANENT_LOCKOUT");
                    assertThat(event.hasNonNull("userId")).isFalse();
                    assertThat(event.at("/details/operator").asText()).isNotEmpty();
                });
    }

    @Test
    void aRightPairForgetsWrongCodesAsARightCodeDoes() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-forgets", 611, 1);
        sharers.enterWrongCodes(4);

        assertThat(resynchronise(sharers, 3).status()).isEqualTo(204);

        sharers.enterWrongCodes(4);
        assertThat(sharers.state(sharers.user(0))).isEqualTo("USABLE");
    }

    /** One code alone, the same one twice, or two in the wrong order: the second must follow the first. */
    @ParameterizedTest
    @CsvSource({"4, 4, 612", "5, 4, 613", "4, 6, 614"})
    void whatIsNotShownOneAfterTheOtherIsWrong(int first, int second, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "resync-order-" + number, number, 1);

        Answer refused = bank.resynchronise(sharers.serial(), shown(sharers, first), shown(sharers, second));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aPairIsGoodOnce() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-once", 615, 1);
        assertThat(resynchronise(sharers, 2).status()).isEqualTo(204);

        assertThat(resynchronise(sharers, 2).status()).isEqualTo(409);
        assertThat(resynchronise(sharers, 3).status()).isEqualTo(400);
        assertThat(resynchronise(sharers, 4).status()).isEqualTo(204);
    }

    @Test
    void ofManyRightPairsAtTheSameMomentOneIsTaken() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-crowd", 616, 1);

        List<Integer> answers = Crowd.allAtOnce(
                List.of(0, 1, 2, 3), each -> resynchronise(sharers, 5).status());

        assertThat(answers).hasSize(4).containsOnlyOnce(204).isSubsetOf(204, 400, 409, 503);
    }

    /** Whoever has a token in hand that may not be used learns nothing of it, and nothing is counted. */
    @ParameterizedTest
    @ValueSource(strings = {"suspended", "revoked"})
    void aTokenThatMayNotBeUsedIsNotLookedAt(String state) {
        int number = state.equals("suspended") ? 617 : 618;
        Sharers sharers = Sharers.added(ground.realm(), "resync-" + state, number, 1);
        String serial = sharers.serial();
        assertThat((state.equals("suspended") ? bank.suspend(serial) : bank.revoke(serial)).status())
                .isEqualTo(204);

        assertRefused(resynchronise(sharers, 0), state);
        assertRefused(bank.resynchronise(serial, sharers.wrongCode(), sharers.wrongCode()), state);
    }

    @Test
    void oneInStockIsNotLookedAt() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-stock", 619, 0);
        bank.takeBack(sharers.serial());

        assertRefused(resynchronise(sharers, 0), "in_stock");
    }

    @Test
    void afterItsLastDayItIsNotLookedAtAndBeforeItsFirstItIs() {
        Sharers expired = Sharers.addedWith(ground.realm(), "resync-expired", 620, "expiry", "2026-11-23");
        Sharers later = Sharers.addedWith(ground.realm(), "resync-later", 621, "start", "2026-11-25");

        assertRefused(resynchronise(expired, 0), "expired");
        assertThat(resynchronise(later, 7).status()).isEqualTo(204);
    }

    @Test
    void everyAttemptIsAnAdminEventAndNoCodeIsWrittenAnywhere() {
        Sharers sharers = Sharers.added(ground.realm(), "resync-told", 622, 1);
        List<String> codes = List.of(shown(sharers, 8), shown(sharers, 9), "739182", "98765432", "01234567");
        ground.realm().clearEvents();
        LogPart log = LogPart.fromNow(ground.server());

        List<Answer> answers = List.of(
                bank.resynchronise(sharers.serial(), codes.get(2), codes.get(2)),
                bank.resynchronise(sharers.serial(), codes.get(3), codes.get(4)),
                bank.resynchronise(sharers.serial(), codes.get(0), codes.get(1)));

        List<JsonNode> events = ground.realm().adminEvents();
        assertThat(events)
                .extracting(event -> event.get("representation").asText())
                .satisfiesExactlyInAnyOrder(
                        wrong -> assertThat(wrong).contains("\"outcome\":\"wrong\""),
                        wrong -> assertThat(wrong).contains("\"outcome\":\"wrong\""),
                        found -> assertThat(found).contains("\"outcome\":\"found\""));
        String written = events
                + answers.toString()
                + answers.stream().map(Answer::text).toList()
                + ground.realm().events();
        assertThat(codes).hasSize(5).noneMatch(written::contains);
        log.forEachLine(line -> assertThat(codes).noneMatch(line::contains));
    }

    private Answer resynchronise(Sharers sharers, int steps) {
        return bank.resynchronise(sharers.serial(), shown(sharers, steps), shown(sharers, steps + 1));
    }

    /** What the token shows whose clock is so many steps ahead. */
    private static String shown(Sharers sharers, int steps) {
        return sharers.fob()
                .codeAt(ground.realm().now().plus(Duration.ofMinutes(steps)).toEpochMilli());
    }

    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("error").asText()).isEqualTo("token_refused");
        assertThat(answer.json().get("message").asText()).isEqualTo("The token is refused: " + reason + ".");
    }

    private static String wide(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
    }
}
