package io.github.dualpassword.otp.approval;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.policy.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class ApprovalRulesTest {

    private static final long NOW = 1_000_000_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @ParameterizedTest
    @CsvSource({
        "APPROVE, 42, 0, APPROVED",
        "APPROVE, 42, 1, APPROVED",
        "APPROVE, 24, 0, WRONG_NUMBER",
        "APPROVE, '', 0, WRONG_NUMBER",
        "APPROVE, 24, 1, TOO_MANY_WRONG_NUMBERS",
        "REFUSE, '', 0, REFUSED",
        "REFUSE, 42, 1, REFUSED",
    })
    void anAnswerToOneThatWaits(
            ApprovalDecision decision, String number, int wrongNumbers, ApprovalRules.Answer answer) {
        assertThat(ApprovalRules.answer(
                        asked(ApprovalState.WAITING, wrongNumbers, NOW, NOW + MINUTE), decision, number, NOW))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WAITING")
    void nothingElseIsAnswered(ApprovalState state) {
        for (ApprovalDecision decision : ApprovalDecision.values()) {
            assertThat(ApprovalRules.answer(asked(state, 0, NOW, NOW + MINUTE), decision, "42", NOW))
                    .isEqualTo(ApprovalRules.Answer.NOT_OPEN);
        }
    }

    @Test
    void itsTimeEndsAtTheMillisecond() {
        Approval asked = asked(ApprovalState.WAITING, 0, NOW, NOW + MINUTE);

        assertThat(ApprovalRules.answer(asked, ApprovalDecision.APPROVE, "42", NOW + MINUTE - 1))
                .isEqualTo(ApprovalRules.Answer.APPROVED);
        assertThat(ApprovalRules.answer(asked, ApprovalDecision.APPROVE, "42", NOW + MINUTE))
                .isEqualTo(ApprovalRules.Answer.NOT_OPEN);
        assertThat(ApprovalState.APPROVED.at(NOW + MINUTE, NOW + MINUTE)).isEqualTo(ApprovalState.EXPIRED);
        assertThat(ApprovalState.USED.at(NOW + MINUTE, NOW + MINUTE)).isEqualTo(ApprovalState.USED);
        assertThat(ApprovalState.REFUSED.at(NOW + MINUTE, NOW + MINUTE)).isEqualTo(ApprovalState.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 5", "4, 15", "5, 60", "6, 60", "20, 60"})
    void eachRequestInVainMakesTheNextOneWaitLonger(int inVain, long minutes) {
        List<Approval> earlier = IntStream.range(0, inVain)
                .mapToObj(i -> ended(ApprovalState.CANCELLED, NOW - i * 1_000L))
                .toList();

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.LOGIN, NOW))
                .isEqualTo(minutes == 0 ? Optional.empty() : Optional.of(NOW + minutes * MINUTE));
    }

    @Test
    void thePauseIsCountedFromTheNewest() {
        List<Approval> earlier = List.of(
                ended(ApprovalState.WAITING, NOW - 10 * MINUTE), ended(ApprovalState.CANCELLED, NOW - MINUTE / 2));

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.LOGIN, NOW))
                .contains(NOW + MINUTE / 2);
        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.LOGIN, NOW + MINUTE / 2))
                .isEmpty();
    }

    @Test
    void aRefusalCountsAsThree() {
        List<Approval> once = List.of(ended(ApprovalState.REFUSED, NOW));
        List<Approval> twice = List.of(ended(ApprovalState.REFUSED, NOW), ended(ApprovalState.REFUSED, NOW - 1));

        assertThat(ApprovalRules.waitsUntil(once, ApprovalPurpose.LOGIN, NOW)).contains(NOW + 5 * MINUTE);
        assertThat(ApprovalRules.waitsUntil(twice, ApprovalPurpose.LOGIN, NOW)).contains(NOW + 60 * MINUTE);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "USED"})
    void whatWasApprovedMakesThoseBeforeForgotten(ApprovalState approved) {
        List<Approval> earlier = Stream.concat(
                        IntStream.range(1, 10).mapToObj(i -> ended(ApprovalState.REFUSED, NOW - i)),
                        Stream.of(ended(approved, NOW)))
                .toList();

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.LOGIN, NOW))
                .isEmpty();
    }

    @Test
    void aDayLaterTheyAreForgotten() {
        long yesterday = NOW - ApprovalRules.REMEMBERED.toMillis();
        List<Approval> earlier = IntStream.range(0, 5)
                .mapToObj(i -> ended(ApprovalState.REFUSED, yesterday - i))
                .toList();

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.LOGIN, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 5", "3, 60", "4, 720", "20, 720"})
    void whoHasProvenNothingWaitsStillLonger(int inVain, long minutes) {
        List<Approval> earlier = IntStream.range(0, inVain)
                .mapToObj(i -> ofStranger(ApprovalState.CANCELLED, NOW - i * 1_000L))
                .toList();

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.BEFORE_LOGIN, NOW))
                .isEqualTo(minutes == 0 ? Optional.empty() : Optional.of(NOW + minutes * MINUTE));
    }

    @Test
    void whatStrangersAskStandsInNobodysWay() {
        List<Approval> earlier = List.of(
                ofStranger(ApprovalState.WAITING, NOW),
                ofStranger(ApprovalState.REFUSED, NOW - 1),
                ofStranger(ApprovalState.REFUSED, NOW - 2));

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.LOGIN, NOW))
                .isEmpty();
        assertThat(ApprovalRules.isRepeated(earlier, ApprovalPurpose.LOGIN, NOW))
                .isFalse();
        assertThat(ApprovalRules.isRepeated(earlier, ApprovalPurpose.BEFORE_LOGIN, NOW))
                .isTrue();
        assertThat(ApprovalRules.givingWay(earlier, ApprovalPurpose.LOGIN, NOW)).containsExactly(earlier.get(0));
    }

    @Test
    void aStrangerWaitsForWhomTheUserWaitsFor() {
        List<Approval> earlier = List.of(asked(ApprovalState.WAITING, 0, NOW - MINUTE, NOW + MINUTE));

        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.BEFORE_LOGIN, NOW))
                .contains(NOW + MINUTE);
        assertThat(ApprovalRules.waitsUntil(earlier, ApprovalPurpose.BEFORE_LOGIN, NOW + MINUTE))
                .isEmpty();
        assertThat(ApprovalRules.givingWay(earlier, ApprovalPurpose.BEFORE_LOGIN, NOW))
                .isEmpty();
    }

    private static Approval ofStranger(ApprovalState state, long askedAt) {
        return asked(
                AskedFor.beforeLogin(Operation.PRE_LOGIN_UNLOCK, "user01"), state, 0, askedAt, askedAt + 3 * MINUTE);
    }

    private static Approval ended(ApprovalState state, long askedAt) {
        return asked(state, 0, askedAt, askedAt + 3 * MINUTE);
    }

    private static Approval asked(ApprovalState state, int wrongNumbers, long askedAt, long validUntil) {
        return asked(AskedFor.login("Portal"), state, wrongNumbers, askedAt, validUntil);
    }

    private static Approval asked(AskedFor what, ApprovalState state, int wrongNumbers, long askedAt, long validUntil) {
        return new Approval(
                "id",
                "realm",
                "user",
                "token",
                what,
                "",
                "42",
                wrongNumbers,
                state,
                Optional.empty(),
                askedAt,
                validUntil,
                askedAt);
    }
}
