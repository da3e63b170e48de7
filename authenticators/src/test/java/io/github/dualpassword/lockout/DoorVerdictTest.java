package io.github.dualpassword.lockout;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.DoorVerdict.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class DoorVerdictTest {

    @Test
    void aVerdictIsOfWhoeverHasTheLoginId() {
        assertThat(DoorVerdict.of(Answer.CLOSED)).isEqualTo(new DoorVerdict(Answer.CLOSED, Optional.empty()));
        assertThat(DoorVerdict.of(Answer.RIGHT).of(Optional.of("user")))
                .isEqualTo(new DoorVerdict(Answer.RIGHT, Optional.of("user")));
        assertThat(DoorVerdict.UNAVAILABLE.isRight()).isFalse();
    }
}
