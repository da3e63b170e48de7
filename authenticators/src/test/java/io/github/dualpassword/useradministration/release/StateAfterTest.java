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

    /** Where nobody has anything to do, nobody is asked for a password. */
    @ParameterizedTest
    @CsvSource({"u, true, false", "L, false, false", "S, false, true", "LS, false, true", "B, false, false"})
    void itIsReachedWhereItIsSoAlready(String state, boolean usable, boolean stopped) {
        assertThat(StateAfter.USABLE.isReached(States.of(state).items())).isEqualTo(usable);
        assertThat(StateAfter.STOPPED.isReached(States.of(state).items())).isEqualTo(stopped);
    }

    private static String from(StateAfter wanted, String before, Set<Item> ended) {
        List<Item> after = wanted.from(States.of(before).items(), ended);
        return ServiceState.words(after);
    }
}
