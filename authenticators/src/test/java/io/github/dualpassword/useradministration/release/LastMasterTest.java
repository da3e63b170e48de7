package io.github.dualpassword.useradministration.release;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.useradministration.Colleague;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Stop;
import io.github.dualpassword.useradministration.release.StateRules.OtherMasters;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts as a master user that is left. */
class LastMasterTest {

    private static final Suspension NONE = suspension(Standing.USABLE);
    private static final Suspension FOR_GOOD = suspension(Standing.PERMANENTLY_SUSPENDED);

    @Test
    void nobodyIsLeftWhereThereIsNoOther() {
        assertThat(isLeftNobody(List.of())).isTrue();
    }

    @Test
    void oneUsableOtherSuffices() {
        assertThat(isLeftNobody(List.of(
                        master(States.of(NONE, NONE, Stop.STOPPED, Stop.NOT_STOPPED)),
                        master(States.of(NONE, NONE, Stop.NOT_STOPPED, Stop.NOT_STOPPED)))))
                .isFalse();
    }

    @Test
    void whoIsSuspendedForAWhileIsLeft() {
        Suspension forAWhile = suspension(Standing.TEMPORARILY_SUSPENDED);

        assertThat(isLeftNobody(List.of(master(States.of(forAWhile, forAWhile, Stop.NOT_STOPPED, Stop.NOT_STOPPED)))))
                .isFalse();
    }

    @Test
    void whoCannotActWithoutSomebodyElseIsNot() {
        assertThat(isLeftNobody(List.of(
                        master(States.of(FOR_GOOD, NONE, Stop.NOT_STOPPED, Stop.NOT_STOPPED)),
                        master(States.of(NONE, FOR_GOOD, Stop.NOT_STOPPED, Stop.NOT_STOPPED)),
                        master(States.of(NONE, NONE, Stop.STOPPED, Stop.NOT_STOPPED)),
                        master(States.of(NONE, NONE, Stop.NOT_STOPPED, Stop.STOPPED)))))
                .isTrue();
    }

    private static boolean isLeftNobody(List<Member> others) {
        return StateRules.isLeftNobody(new OtherMasters(() -> others, master -> true));
    }

    private static Member master(ServiceState state) {
        return Colleague.in(state);
    }

    private static Suspension suspension(Standing standing) {
        return new Suspension(standing, 0, 0, 0);
    }
}
