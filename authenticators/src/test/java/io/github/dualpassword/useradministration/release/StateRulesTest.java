package io.github.dualpassword.useradministration.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.Colleague;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.release.StateDecision.NothingToDo;
import io.github.dualpassword.useradministration.release.StateDecision.Refused;
import io.github.dualpassword.useradministration.release.StateDecision.Release;
import io.github.dualpassword.useradministration.release.StateDecision.ServiceStopAfter;
import io.github.dualpassword.useradministration.release.StateDecision.Stop;
import io.github.dualpassword.useradministration.release.StateRules.OtherMasters;
import io.github.dualpassword.useradministration.release.StateRules.TargetNow;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done to one target whose state shall change. States are written in the letters of {@link States}. */
class StateRulesTest {

    private static final Set<Operation> MAY_LIFT_STOPS = Set.of(Operation.SERVICE_STOP);
    private static final OtherMasters NOT_ASKED = new OtherMasters(
            () -> {
                throw new AssertionError("the other masters were asked for");
            },
            master -> true);

    @Test
    void nothingIsDoneToWhoIsUsableAlready() {
        assertThat(release("u", MAY_LIFT_STOPS)).isEqualTo(new NothingToDo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "lS", "SB"})
    void nothingIsDoneToWhoIsStoppedAlready(String state) {
        assertThat(stop(state, UserType.MASTER, NOT_ASKED)).isEqualTo(new NothingToDo());
    }

    @ParameterizedTest
    @EnumSource(StateAfter.class)
    void whoIsInTheWantedStateAlreadyIsNotRefusedForHavingChanged(StateAfter wanted) {
        String reached = wanted == StateAfter.USABLE ? "u" : "S";

        assertThat(StateRules.decide(wanted, "LC", target(reached, Set.of()), NOT_ASKED))
                .isEqualTo(new NothingToDo());
    }

    @ParameterizedTest
    @CsvSource({"USABLE, l, L", "USABLE, L, LC", "USABLE, LS, L", "STOPPED, u, L", "STOPPED, L, u"})
    void whoIsInAnotherStateThanTheSelectedOneIsRefused(StateAfter wanted, String selected, String state) {
        assertThat(StateRules.decide(wanted, selected, target(state, MAY_LIFT_STOPS), NOT_ASKED))
                .isEqualTo(new Refused(TargetRefusal.STATE_CHANGED));
    }

    @ParameterizedTest
    @CsvSource({"l, LOGIN", "L, LOGIN", "c, CONFIRMATION", "C, CONFIRMATION"})
    void aReleaseIsOfTheSuspendedPasswordOnly(String state, Password suspended) {
        assertThat(release(state, MAY_LIFT_STOPS))
                .isEqualTo(new Release(List.of(suspended), ServiceStopAfter.UNTOUCHED));
    }

    @Test
    void aReleaseIsOfBothPasswordsAndTheServiceStopInOneGo() {
        assertThat(release("LcS", MAY_LIFT_STOPS))
                .isEqualTo(new Release(List.of(Password.LOGIN, Password.CONFIRMATION), ServiceStopAfter.LIFTED));
    }

    @Test
    void aServiceStopIsLiftedThoughNoPasswordIsSuspended() {
        assertThat(release("S", MAY_LIFT_STOPS)).isEqualTo(new Release(List.of(), ServiceStopAfter.LIFTED));
    }

    @Test
    void anOperatorWhoMayLiftNoStopReleasesThePasswordsAllTheSame() {
        assertThat(release("LS", Set.of(Operation.RELEASE_PASSWORD)))
                .isEqualTo(new Release(List.of(Password.LOGIN), ServiceStopAfter.UNTOUCHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "SB"})
    void whereNothingButAStopIsLeftThatTheOperatorMayNotLiftThatIsTheReason(String state) {
        assertThat(release(state, Set.of())).isEqualTo(new Refused(TargetRefusal.STOP_NOT_LIFTED));
    }

    @Test
    void whereNothingButTheBanksStopIsLeftThatIsTheReason() {
        assertThat(release("B", MAY_LIFT_STOPS)).isEqualTo(new Refused(TargetRefusal.STOPPED_BY_BANK));
    }

    @Test
    void whoTheBankHasStoppedIsReleasedFromAllElse() {
        assertThat(release("CB", MAY_LIFT_STOPS))
                .isEqualTo(new Release(List.of(Password.CONFIRMATION), ServiceStopAfter.UNTOUCHED));
    }

    @ParameterizedTest
    @EnumSource(
            value = UserType.class,
            names = {"ADMINISTRATOR", "GENERAL"})
    void whoIsNoMasterIsStoppedWhoeverIsLeft(UserType type) {
        assertThat(stop("L", type, NOT_ASKED)).isEqualTo(new Stop());
    }

    @Test
    void whoHasNoTypeIsStoppedWhoeverIsLeft() {
        TargetNow target = new TargetNow(States.of("u"), Optional.empty(), Set.of());

        assertThat(StateRules.decide(StateAfter.STOPPED, "u", target, NOT_ASKED))
                .isEqualTo(new Stop());
    }

    @Test
    void aMasterIsStoppedWhereAnotherUsableOneIsLeft() {
        assertThat(stop("u", UserType.MASTER, others(master -> true, "u"))).isEqualTo(new Stop());
    }

    @Test
    void theLastUsableMasterIsNotStopped() {
        assertThat(stop("u", UserType.MASTER, others(master -> true, "S")))
                .isEqualTo(new Refused(TargetRefusal.LAST_MASTER));
    }

    @Test
    void aMasterWithoutAUsableConfirmationPasswordIsNoneWhoIsLeft() {
        assertThat(stop("u", UserType.MASTER, others(master -> false, "u", "u")))
                .isEqualTo(new Refused(TargetRefusal.LAST_MASTER));
    }

    @Test
    void confirmationPasswordsAreLookedForUntilOneIsFoundAndOnlyOfThoseWhoCouldAct() {
        List<String> asked = new ArrayList<>();

        StateDecision decision = stop(
                "u",
                UserType.MASTER,
                others(
                        master -> {
                            asked.add(master.loginId());
                            return true;
                        },
                        "S",
                        "u",
                        "u"));

        assertThat(decision).isEqualTo(new Stop());
        assertThat(asked).hasSize(1);
    }

    private static OtherMasters others(Predicate<Member> canConfirm, String... states) {
        return new OtherMasters(
                () -> Stream.of(states).map(StateRulesTest::master).toList(), canConfirm);
    }

    private static StateDecision release(String state, Set<Operation> permitted) {
        return StateRules.decide(StateAfter.USABLE, state, target(state, permitted), NOT_ASKED);
    }

    private static StateDecision stop(String state, UserType type, OtherMasters others) {
        TargetNow target = new TargetNow(States.of(state), Optional.of(type), Set.of());
        return StateRules.decide(StateAfter.STOPPED, state, target, others);
    }

    private static TargetNow target(String state, Set<Operation> permitted) {
        return new TargetNow(States.of(state), Optional.of(UserType.MASTER), permitted);
    }

    private static Member master(String state) {
        return Colleague.in(States.of(state));
    }
}
