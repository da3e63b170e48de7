package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

import static org.assertj.core.api.Assertions.assertThat;

/** Decision 21, in the letters of {@link States}. */
class StateAfterTest {

    private static final Set<Item> SUSPENSIONS = Set.of(
            Item.LOGIN_SUSPENDED_TEMPORARILY,
            Item.LOGIN_SUSPENDED,
            Item.CONFIRMATION_SUSPENDED_TEMPORARILY,
            Item.CONFIRMATION_SUSPENDED);

    @ParameterizedTest
    @CsvSource({"u, u", "l, u", "L, u", "c, u", "C, u", "LC, u", "LS, S", "S, S", "B, B", "LCSB, SB"})
    void usableEndsBothSuspensionsAndNothingThatTheOperatorMayNotEnd(String before, String after) {
        assertThat(from(StateAfter.USABLE, before, SUSPENSIONS)).isEqualTo(States.words(after));
    }

    @ParameterizedTest
    @CsvSource({"u, S", "l, lS", "LC, LCS", "S, S", "B, SB"})
    void aStopAddsToWhatApplies(String before, String after) {
        assertThat(from(StateAfter.STOPPED, before, Set.of())).isEqualTo(States.words(after));
    }

    private static String from(StateAfter wanted, String before, Set<Item> ended) {
        List<Item> after = wanted.from(States.of(before).items(), ended);
        return ServiceState.words(after);
    }
}
