package io.github.dualpassword.lockout;

import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords that follow each other have different marks, however fast they do. */
class PasswordMarkTest {

    private static final long NOW = 1_800_000_000_000L;

    @Test
    void aPasswordIsDatedByTheMomentInWhichItIsSet() {
        assertThat(PasswordMark.dateAfter(Optional.empty(), NOW)).isEqualTo(NOW);
        assertThat(PasswordMark.dateAfter(Optional.of(NOW - 1), NOW)).isEqualTo(NOW);
    }

    @Test
    void manyWithinOneMillisecondHaveDatesOfTheirOwn() {
        LongStream dates = LongStream.iterate(NOW, date -> PasswordMark.dateAfter(Optional.of(date), NOW))
                .limit(100);

        assertThat(dates.toArray()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void theDateOfAnotherClockIsNotCountedOnFrom() {
        assertThat(PasswordMark.dateAfter(Optional.of(NOW + 999), NOW)).isEqualTo(NOW + 1_000);
        assertThat(PasswordMark.dateAfter(Optional.of(NOW + 1_000), NOW)).isEqualTo(NOW);
    }
}
