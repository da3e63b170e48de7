package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a mail that was not taken is tried again, and when it is given up. */
class DeliveryTest {

    private static final long NOW = 1_800_000_000_000L;

    @ParameterizedTest(name = "after attempt {0} it waits {1} minutes")
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32", "7, 60", "8, 60", "99, 60"})
    void eachPauseIsTwiceTheOneBeforeUpToAnHour(int attempts, long minutes) {
        assertThat(Delivery.after(Sending.REFUSED, attempts, NOW))
                .isEqualTo(new Delivery(
                        MailState.WAITING, NOW + Duration.ofMinutes(minutes).toMillis()));
    }

    @Test
    void anAttemptWithoutAConnectionIsRepeatedLikeARefusedOne() {
        assertThat(Delivery.after(Sending.NO_CONNECTION, 1, NOW))
                .isEqualTo(new Delivery(
                        MailState.WAITING, NOW + Duration.ofMinutes(1).toMillis()));
    }

    @Test
    void theHundredthAttemptIsTheLastOne() {
        assertThat(Delivery.after(Sending.REFUSED, 100, NOW).state()).isEqualTo(MailState.FAILED);
        assertThat(Delivery.after(Sending.NO_CONNECTION, 101, NOW).state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void nothingIsSentAfterAServerDiedDuringTheLastAttempt() {
        assertThat(Delivery.mayTry(100)).isTrue();
        assertThat(Delivery.mayTry(101)).isFalse();
    }

    @Test
    void allAttemptsTogetherLastAboutFourDays() {
        Duration all = IntStream.range(1, Delivery.MAX_ATTEMPTS)
                .mapToObj(Delivery::pause)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(92), Duration.ofHours(96));
    }

    @Test
    void whatIsSentOrDroppedIsNotTriedAgain() {
        assertThat(Delivery.after(Sending.SENT, 1, NOW).state()).isEqualTo(MailState.SENT);
        assertThat(Delivery.after(Sending.DROPPED, 1, NOW).state()).isEqualTo(MailState.DROPPED);
    }
}
