package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.Colleague;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberFilter.States;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.ServiceState.Stop;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Terms;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;
import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** An operation that is about a part of the state shows and compares nothing else of it. */
class BulkOperationTest {

    private static final Choice ONLY = new Choice(
            "only",
            Operation.RELEASE_OTP,
            new ChoiceWords("name", "", "done", "outcome", ""),
            (before, permitted) -> List.of(Item.USABLE),
            state -> state.contains(Item.USABLE),
            item -> item == Item.USABLE,
            confirmed -> (job, both, lockout) -> TargetResult.nothingToDo(Map.of()),
            false,
            Optional.empty());

    private static final BulkOperation OPERATION = new BulkOperation(
            "release-something",
            "release",
            new Words(
                    "list",
                    "intro",
                    List.of("select", "done"),
                    "narrowed",
                    "",
                    List.of(),
                    "confirm",
                    "intro",
                    "result",
                    "none",
                    Terms.OF_SERVICE),
            States.SUSPENDED,
            List.of(),
            member -> List.of("named " + member.loginId()),
            Set.of(Item.USABLE, Item.LOGIN_SUSPENDED),
            (policy, item) -> Optional.empty(),
            List.of(ONLY));

    @Test
    void whatItIsNotAboutIsLeftOut() {
        assertThat(OPERATION.items(Colleague.in(state(Standing.PERMANENTLY_SUSPENDED))))
                .containsExactly(Item.LOGIN_SUSPENDED);
        assertThat(OPERATION.items(Colleague.in(state(Standing.TEMPORARILY_SUSPENDED))))
                .containsExactly(Item.USABLE);
        assertThat(OPERATION.items(Colleague.in(state(Standing.USABLE)))).containsExactly(Item.USABLE);
    }

    @Test
    void whatWasNotWantedIsLeftOver() {
        assertThat(ONLY.leftOver(List.of(Item.USABLE))).isEmpty();
        assertThat(ONLY.leftOver(List.of(Item.SERVICE_STOPPED))).containsExactly(Item.SERVICE_STOPPED);
    }

    @Test
    void aChoiceIsFoundByItsId() {
        assertThat(OPERATION.choice("only")).contains(ONLY);
        assertThat(OPERATION.choice("other")).isEmpty();
    }

    @Test
    void aTargetIsKeptAsAPageShowsIt() {
        Member member = Colleague.in(state(Standing.PERMANENTLY_SUSPENDED));

        assertThat(Target.of(member, OPERATION))
                .isEqualTo(new Target("anna", "master", "login_permanently_suspended", List.of("named anna")));
    }

    /** Then the page says so, and no password is asked for. */
    @Test
    void allAreAsTheyShallBecomeOrSomebodyIsNot() {
        Target usable = new Target("anna", "general", "usable", List.of());
        Target suspended = new Target("ben", "general", "login_permanently_suspended", List.of());

        assertThat(confirmed(Map.of("1", usable)).isReached(ONLY)).isTrue();
        assertThat(confirmed(Map.of("1", usable, "2", suspended)).isReached(ONLY))
                .isFalse();
        assertThat(confirmed(Map.of("1", usable, "3", Target.UNKNOWN)).isReached(ONLY))
                .as("nobody's id is refused, and that is recorded")
                .isFalse();
    }

    @Test
    void whoHasComeOrGoneSinceTheSelectionIsNoticed() {
        assertThat(confirmed(Map.of()).isOfOthersThanSelected()).isFalse();
        assertThat(new ConfirmedTargets("page", "only", Map.of(), List.of("new"), List.of()).isOfOthersThanSelected())
                .isTrue();
        assertThat(new ConfirmedTargets("page", "only", Map.of(), List.of(), List.of("gone")).isOfOthersThanSelected())
                .isTrue();
    }

    private static ConfirmedTargets confirmed(Map<String, Target> targets) {
        return new ConfirmedTargets("page", "only", targets, List.of(), List.of());
    }

    /** The service is stopped, too. */
    private static ServiceState state(Standing login) {
        return new ServiceState(
                Map.of(
                        Credential.LOGIN,
                        new Suspension(login, 0, 0, 0),
                        Credential.CONFIRMATION,
                        new Suspension(Standing.USABLE, 0, 0, 0)),
                Stop.STOPPED,
                Stop.NOT_STOPPED);
    }
}
