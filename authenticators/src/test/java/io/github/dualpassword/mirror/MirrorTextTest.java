package io.github.dualpassword.mirror;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The mirror is written in one form, and whatever has another form cannot be read. */
class MirrorTextTest {

    private static final long UNTIL = 1_800_000_000_000L;

    @Test
    void eachPartIsAValue() {
        assertThat(MirrorText.of(Credential.LOGIN, new MirroredSuspension(Standing.TEMPORARILY_SUSPENDED, 1, UNTIL)))
                .isEqualTo("login 1 temporarily-suspended 1 1800000000000");
        assertThat(MirrorText.of(Credential.CONFIRMATION, new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 2, 0)))
                .isEqualTo("confirmation 1 permanently-suspended 2");
        assertThat(MirrorText.of(Credential.LOGIN, new MirroredSuspension(Standing.USABLE, 2, 0)))
                .isEqualTo("login 1 usable 2");
        assertThat(MirrorText.of(new MirroredStop("f:storage:山田 太郎", SetBy.OPERATOR, UNTIL)))
                .isEqualTo("stop 2 1800000000000 operator f:storage:山田 太郎");
        assertThat(MirrorText.of(new MirroredStop("clerk", SetBy.BANK, UNTIL)))
                .isEqualTo("stop 2 1800000000000 bank clerk");
        assertThat(MirrorText.of(new MirroredStop("somebody", SetBy.UNKNOWN, UNTIL)))
                .isEqualTo("stop 1 1800000000000 somebody");
    }

    @Test
    void whatWasWrittenIsRead() {
        Map<Credential, MirroredSuspension> suspensions = Map.of(
                Credential.LOGIN, new MirroredSuspension(Standing.TEMPORARILY_SUSPENDED, 2, UNTIL),
                Credential.CONFIRMATION, new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 0, 0));
        MirroredStop stop = new MirroredStop("f:storage:山田 太郎", SetBy.BANK, UNTIL);

        assertThat(MirrorText.read(List.of(
                        MirrorText.of(Credential.CONFIRMATION, suspensions.get(Credential.CONFIRMATION)),
                        MirrorText.of(stop),
                        MirrorText.of(Credential.LOGIN, suspensions.get(Credential.LOGIN)))))
                .contains(new MirroredState(suspensions, Optional.of(stop)));
    }

    @Test
    void noValueSaysNothing() {
        assertThat(MirrorText.read(List.of())).contains(MirroredState.EMPTY);
        assertThat(MirroredState.EMPTY.isEmpty()).isTrue();
        assertThat(MirroredState.EMPTY.stateOf(Credential.LOGIN)).isEqualTo(LockoutState.NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "login",
                "login 1",
                "login 1 permanently-suspended",
                "login 2 permanently-suspended 0",
                "login 1 permanently-suspended 0 1800000000000",
                "login 1 permanently-suspended -1",
                "login 1 permanently-suspended 1234567890",
                "login 1 PERMANENTLY_SUSPENDED 0",
                "login 1 stopped 0",
                "login 1 usable 0",
                "login 1 usable 1 1800000000000",
                "login 1 temporarily-suspended 1",
                "login 1 temporarily-suspended 0 1800000000000",
                "login 1 temporarily-suspended 1 0",
                "login 1 temporarily-suspended 1 1800000000000 ",
                "login  1 permanently-suspended 0",
                "otp 1 permanently-suspended 0",
                "stop 1 permanently-suspended 0",
                "stop 1 1800000000000",
                "stop 1 1800000000000 ",
                "stop 1 1800000000000  operator",
                "stop 2 1800000000000 operator",
                "stop 2 1800000000000 unknown somebody",
                "stop 2 1800000000000 bank ",
                "stop 2 bank 1800000000000 somebody",
                "stop 3 1800000000000 bank somebody",
                "stop 1 tomorrow operator",
                "stop 1 1234567890123456789 operator",
                "stop 1 1800000000000 opera\ntor",
                "stop 1 1800000000000 \u3000",
                "stop 1 1800000000000 \u2003\u2003"
            })
    void anotherFormCannotBeRead(String value) {
        assertThat(MirrorText.read(List.of(value))).isEmpty();
        assertThat(MirrorText.read(List.of("confirmation 1 permanently-suspended 2", value)))
                .isEmpty();
    }

    /** A column holds so many, and databases do not agree on what one of them is. */
    @Test
    void anOperatorIsNoLongerThanAnIdCanBe() {
        assertThat(MirrorText.read(List.of("stop 1 5 " + "x".repeat(255)))).isPresent();
        assertThat(MirrorText.read(List.of("stop 1 5 " + "x".repeat(256)))).isEmpty();
        assertThat(MirrorText.read(List.of("stop 1 5 " + "\uD83D\uDD11".repeat(127))))
                .isPresent();
        assertThat(MirrorText.read(List.of("stop 1 5 " + "\uD83D\uDD11".repeat(128))))
                .isEmpty();
    }

    /** In files of versions that did not say it, an operator may be called as one who does. */
    @Test
    void aStopOfTheFirstVersionIsOfSomebody() {
        assertThat(MirrorText.read(List.of("stop 1 1800000000000 bank clerk")))
                .contains(
                        new MirroredState(Map.of(), Optional.of(new MirroredStop("bank clerk", SetBy.UNKNOWN, UNTIL))));
    }

    @Test
    void twoValuesOfOnePartCannotBeRead() {
        assertThat(MirrorText.read(List.of("login 1 permanently-suspended 2", "login 1 usable 1")))
                .isEmpty();
        assertThat(MirrorText.read(List.of("stop 1 1 one", "stop 2 2 bank other")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadCountsAsAllThatItCouldHaveSaid() {
        assertThat(MirrorText.UNREADABLE.stateOf(Credential.LOGIN).standing())
                .isEqualTo(Standing.PERMANENTLY_SUSPENDED);
        assertThat(MirrorText.UNREADABLE.stateOf(Credential.CONFIRMATION).standing())
                .isEqualTo(Standing.PERMANENTLY_SUSPENDED);
        assertThat(MirrorText.UNREADABLE.stop().map(stop -> stop.toStop("user").operatorId()))
                .contains("unknown");
        assertThat(MirrorText.UNREADABLE.isEmpty()).isFalse();
    }

    @Test
    void aStopAloneIsSomethingToSay() {
        assertThat(new MirroredState(Map.of(), Optional.of(new MirroredStop("operator", SetBy.OPERATOR, 1))).isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "USABLE, -1, 0",
        "PERMANENTLY_SUSPENDED, -1, 0",
        "TEMPORARILY_SUSPENDED, 1, -1",
        "PERMANENTLY_SUSPENDED, 0, 1",
        "TEMPORARILY_SUSPENDED, 1, 0",
        "TEMPORARILY_SUSPENDED, 0, 1",
        "USABLE, 0, 0",
        "USABLE, 1, 1"
    })
    void aContradictionIsNoSuspension(Standing standing, int suspensions, long until) {
        assertThatThrownBy(() -> new MirroredSuspension(standing, suspensions, until))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStopHasAnOperatorAndAMoment() {
        assertThatThrownBy(() -> new MirroredStop(" ", SetBy.BANK, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MirroredStop("operator", SetBy.BANK, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStateThatIsTakenOverHasNoEntriesUnderWay() {
        LockoutState state = new MirroredSuspension(Standing.TEMPORARILY_SUSPENDED, 2, UNTIL).toState();

        assertThat(state)
                .isEqualTo(new LockoutState(0, 0, 0, 2, Standing.TEMPORARILY_SUSPENDED, UNTIL, List.of(), List.of()));
        assertThat(state.failures()).isZero();
    }
}
