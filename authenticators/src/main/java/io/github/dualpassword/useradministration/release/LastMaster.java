package io.github.dualpassword.useradministration.release;

import java.util.Arrays;
import java.util.List;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/** A stop must leave the contract one usable master user (decision 16). */
final class LastMaster {

    private LastMaster() {}

    /** Whether none of the other masters would be left to act for the contract. */
    static boolean isLeftNobody(List<Member> otherMasters) {
        return otherMasters.stream().map(Member::state).noneMatch(LastMaster::isUsable);
    }

    /** A temporary suspension ends by itself; all else needs somebody. */
    private static boolean isUsable(ServiceState state) {
        return state.serviceStop() == Stop.NOT_STOPPED
                && state.bankStop() == Stop.NOT_STOPPED
                && Arrays.stream(Password.values())
                        .map(password -> state.of(password.credential()).standing())
                        .noneMatch(standing -> standing == Standing.PERMANENTLY_SUSPENDED);
    }
}
