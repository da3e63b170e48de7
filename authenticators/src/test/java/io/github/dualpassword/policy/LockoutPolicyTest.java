package io.github.dualpassword.policy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A policy that could never suspend, or whose suspensions end before they are decided, cannot be made. */
class LockoutPolicyTest {

    @Test
    void theTightestPolicyIsOneFailureForOneMinuteAndThenForGood() {
        assertThat(new LockoutPolicy(1, Duration.ofMinutes(1), 0, true).maxFailures())
                .isOne();
    }

    @Test
    void atLeastOneFailureMustBeAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LockoutPolicy(0, Duration.ofMinutes(30), 2, true))
                .withMessageContaining("maxFailures");
    }

    @Test
    void temporarySuspensionsCannotBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LockoutPolicy(5, Duration.ofMinutes(30), -1, true))
                .withMessageContaining("temporarySuspensions");
    }

    @Test
    void aSuspensionCannotBeShorterThanItTakesToDecideIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LockoutPolicy(5, Duration.ofSeconds(59), 2, true))
                .withMessageContaining("suspension");
    }

    @Test
    void moreFailuresThanARealmCanSetAreRefused() {
        assertThat(new LockoutPolicy(10_000, Duration.ofMinutes(30), 2, true).maxFailures())
                .isEqualTo(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LockoutPolicy(10_001, Duration.ofMinutes(30), 2, true))
                .withMessageContaining("maxFailures");
    }

    @Test
    void aLongerSuspensionThanARealmCanSetIsRefused() {
        assertThat(new LockoutPolicy(5, Duration.ofDays(365), 2, true).suspension())
                .isEqualTo(Duration.ofDays(365));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LockoutPolicy(5, Duration.ofDays(365).plusMillis(1), 2, true))
                .withMessageContaining("suspension");
    }
}
