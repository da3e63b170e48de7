package io.github.dualpassword.prelogin;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.lockout.DoorVerdict.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefusalTest {

    @ParameterizedTest
    @CsvSource({
        "WRONG_CODE, WRONG_CODE",
        "WRONG_PASSWORD, WRONG_PASSWORD",
        "USED_CODE, USED_CODE",
        "CLOSED, CLOSED",
        "NOT_EVALUATED, NOT_EVALUATED",
        "UNAVAILABLE, NOT_EVALUATED"
    })
    void anEntryThatIsNotRightIsRefusedForWhatCameOfIt(Answer answer, Refusal refusal) {
        DoorVerdict verdict = new DoorVerdict(answer, Optional.of("user"));

        assertThat(verdict.isRight()).isFalse();
        assertThat(Refusal.of(verdict)).isEqualTo(refusal);
    }

    @Test
    void ofNobodyItIsRefusedForThat() {
        assertThat(Refusal.of(new DoorVerdict(Answer.WRONG_CODE, Optional.empty())))
                .isEqualTo(Refusal.NO_SUCH_OPERATOR);
    }

    @Test
    void aRightEntryIsNotRefused() {
        DoorVerdict right = new DoorVerdict(Answer.RIGHT, Optional.of("user"));

        assertThat(right.isRight()).isTrue();
        assertThatThrownBy(() -> Refusal.of(right)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsOfRefusalsAndProcedures() {
        assertThat(Stream.of(Refusal.values()).map(Refusal::id))
                .containsExactly(
                        "address_throttled",
                        "no_such_operator",
                        "wrong_code",
                        "used_code",
                        "wrong_password",
                        "closed",
                        "not_approved",
                        "given_up",
                        "not_evaluated",
                        "operator_stopped",
                        "operator_password_not_usable",
                        "no_such_target",
                        "login_not_changeable",
                        "password_rejected");
        assertThat(Stream.of(BeforeLoginProcedure.values()).map(BeforeLoginProcedure::id))
                .containsExactly("release", "reset", "release-otp");
    }
}
