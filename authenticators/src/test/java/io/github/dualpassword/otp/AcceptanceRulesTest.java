package io.github.dualpassword.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.otp.Acceptance.Accepted;
import io.github.dualpassword.otp.Acceptance.Used;
import io.github.dualpassword.otp.Acceptance.Wrong;

import static org.assertj.core.api.Assertions.assertThat;

/** A code is accepted once, a step away at the most, and a clock that has run away is caught up. */
class AcceptanceRulesTest {

    private static final CodeParameters CLOCK = new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60);
    private static final CodeParameters BUTTON = new CodeParameters(TokenKind.HOTP, MacAlgorithm.SHA1, 6, 0);
    private static final long STEP = 30_000_000;
    private static final long NOW = STEP * 60_000 + 59_999;
    private static final CodeProgress UNUSED = new CodeProgress(CodeProgress.NOTHING_USED, 0);

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void oneStepEachWayIsAcceptedAndRemembered(long away) {
        assertThat(accept(CLOCK, UNUSED, STEP + away))
                .isEqualTo(new Accepted(new CodeProgress(STEP + away, (int) away)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void twoStepsAreNot(long away) {
        assertThat(accept(CLOCK, UNUSED, STEP + away)).isEqualTo(new Wrong());
    }

    @Test
    void aClockIsFollowedFromWhereItWas() {
        CodeProgress ahead = new CodeProgress(STEP - 100, 3);

        assertThat(accept(CLOCK, ahead, STEP + 4)).isEqualTo(new Accepted(new CodeProgress(STEP + 4, 4)));
        assertThat(accept(CLOCK, ahead, STEP + 2)).isEqualTo(new Accepted(new CodeProgress(STEP + 2, 2)));
        assertThat(accept(CLOCK, ahead, STEP + 1)).isEqualTo(new Wrong());
        assertThat(accept(CLOCK, ahead, STEP + 5)).isEqualTo(new Wrong());
    }

    @Test
    void aClockIsNotFollowedBeyondTwentySteps() {
        assertThat(accept(CLOCK, new CodeProgress(STEP - 100, 20), STEP + 21)).isEqualTo(new Wrong());
        assertThat(accept(CLOCK, new CodeProgress(STEP - 100, -20), STEP - 21)).isEqualTo(new Wrong());
        assertThat(accept(CLOCK, new CodeProgress(STEP - 100, -19), STEP - 20))
                .isEqualTo(new Accepted(new CodeProgress(STEP - 20, -20)));
    }

    @Test
    void aCodeThatWasUsedIsToldFromAWrongOne() {
        CodeProgress used = new CodeProgress(STEP, 0);

        assertThat(accept(CLOCK, used, STEP)).isEqualTo(new Used());
        assertThat(accept(CLOCK, used, STEP - 1)).isEqualTo(new Used());
        assertThat(accept(CLOCK, used, STEP - 2)).isEqualTo(new Wrong());
        assertThat(accept(CLOCK, used, STEP + 1)).isEqualTo(new Accepted(new CodeProgress(STEP + 1, 1)));
    }

    /** Of a million codes, two neighbours are the same now and then. */
    @Test
    void ofTwoStepsWithTheSameCodeTheNearestUnusedOneCounts() {
        LongPredicate everywhere = step -> true;

        assertThat(AcceptanceRules.accept(CLOCK, UNUSED, everywhere, NOW))
                .isEqualTo(new Accepted(new CodeProgress(STEP, 0)));
        assertThat(AcceptanceRules.accept(CLOCK, new CodeProgress(STEP, 0), everywhere, NOW))
                .isEqualTo(new Accepted(new CodeProgress(STEP + 1, 1)));
        assertThat(AcceptanceRules.accept(CLOCK, new CodeProgress(STEP + 1, 0), everywhere, NOW))
                .isEqualTo(new Used());
    }

    @Test
    void aButtonIsAcceptedAtTheNextCountAndOneFurther() {
        CodeProgress used = new CodeProgress(41, 0);

        assertThat(accept(BUTTON, used, 42)).isEqualTo(new Accepted(new CodeProgress(42, 0)));
        assertThat(accept(BUTTON, used, 43)).isEqualTo(new Accepted(new CodeProgress(43, 0)));
        assertThat(accept(BUTTON, used, 44)).isEqualTo(new Wrong());
        assertThat(accept(BUTTON, used, 41)).isEqualTo(new Used());
        assertThat(accept(BUTTON, used, 40)).isEqualTo(new Wrong());
        assertThat(accept(BUTTON, CodeProgress.before(0), 0)).isEqualTo(new Accepted(new CodeProgress(0, 0)));
    }

    @Test
    void asManyPositionsAreAskedAboutWhateverTheAnswerIs() {
        List<Long> whenRight = new ArrayList<>();
        List<Long> whenWrong = new ArrayList<>();

        AcceptanceRules.accept(CLOCK, UNUSED, step -> whenRight.add(step), NOW);
        AcceptanceRules.accept(CLOCK, UNUSED, step -> !whenWrong.add(step), NOW);

        assertThat(whenRight).hasSize(3).isEqualTo(whenWrong);
    }

    @ParameterizedTest
    @ValueSource(longs = {-20, -2, 0, 7, 19})
    void aClockIsCaughtUpByTwoConsecutiveCodes(long away) {
        assertThat(catchUp(CLOCK, UNUSED, STEP + away, STEP + away + 1))
                .contains(new CodeProgress(STEP + away + 1, (int) away + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-21, 20})
    void aClockThatIsFurtherAwayIsNot(long away) {
        assertThat(catchUp(CLOCK, UNUSED, STEP + away, STEP + away + 1)).isEmpty();
    }

    @Test
    void nothingIsCaughtUpByCodesThatAreNotConsecutive() {
        assertThat(catchUp(CLOCK, UNUSED, STEP + 5, STEP + 7)).isEmpty();
        assertThat(catchUp(CLOCK, UNUSED, STEP + 5, STEP + 5)).isEmpty();
        assertThat(catchUp(CLOCK, UNUSED, STEP + 6, STEP + 5)).isEmpty();
    }

    @Test
    void nothingIsCaughtUpByCodesThatWereUsed() {
        CodeProgress used = new CodeProgress(STEP + 5, 0);

        assertThat(catchUp(CLOCK, used, STEP + 5, STEP + 6)).isEmpty();
        assertThat(catchUp(CLOCK, used, STEP + 6, STEP + 7)).contains(new CodeProgress(STEP + 7, 7));
    }

    @Test
    void theSameTwoCodesAgainAreUsedAndThoseOfWhichOneIsStillGoodAreWrong() {
        CodeProgress clock = new CodeProgress(STEP + 6, 6);
        CodeProgress button = new CodeProgress(43, 0);

        assertThat(pair(CLOCK, clock, STEP + 5, STEP + 6)).isEqualTo(new Acceptance.Used());
        assertThat(pair(CLOCK, clock, STEP + 6, STEP + 7)).isEqualTo(new Acceptance.Wrong());
        assertThat(pair(BUTTON, button, 42, 43)).isEqualTo(new Acceptance.Used());
        assertThat(pair(BUTTON, button, 43, 44)).isEqualTo(new Acceptance.Wrong());
    }

    @Test
    void ofSeveralPlacesTheOneNearestToWhatIsRememberedCounts() {
        CodeProgress behind = new CodeProgress(STEP - 100, -7);

        assertThat(AcceptanceRules.catchUp(CLOCK, behind, step -> true, step -> true, NOW))
                .isEqualTo(new Acceptance.Accepted(new CodeProgress(STEP - 6, -6)));
    }

    @Test
    void aButtonIsCaughtUpWithinAHundredCounts() {
        CodeProgress used = new CodeProgress(41, 0);

        assertThat(catchUp(BUTTON, used, 42, 43)).contains(new CodeProgress(43, 0));
        assertThat(catchUp(BUTTON, used, 140, 141)).contains(new CodeProgress(141, 0));
        assertThat(catchUp(BUTTON, used, 141, 142)).isEmpty();
        assertThat(catchUp(BUTTON, used, 41, 42)).isEmpty();
    }

    @Test
    void aPairIsLookedForInAsManyPlacesWhateverTheAnswersAre() {
        List<Long> firsts = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();

        AcceptanceRules.catchUp(CLOCK, UNUSED, step -> !firsts.add(step), step -> seconds.add(step), NOW);

        assertThat(firsts).hasSize(40);
        assertThat(seconds).hasSize(40);
    }

    private static Acceptance accept(CodeParameters parameters, CodeProgress progress, long shown) {
        return AcceptanceRules.accept(parameters, progress, position -> position == shown, NOW);
    }

    /** What is to be remembered; empty where nothing was found. */
    private static Optional<CodeProgress> catchUp(
            CodeParameters parameters, CodeProgress progress, long first, long second) {
        return pair(parameters, progress, first, second) instanceof Acceptance.Accepted accepted
                ? Optional.of(accepted.after())
                : Optional.empty();
    }

    private static Acceptance pair(CodeParameters parameters, CodeProgress progress, long first, long second) {
        return AcceptanceRules.catchUp(
                parameters, progress, position -> position == first, position -> position == second, NOW);
    }
}
