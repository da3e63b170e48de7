package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.ItemChange;
import io.github.dualpassword.realmsetup.ItemChange.Outcome;
import io.github.dualpassword.realmsetup.ItemKind;
import io.github.dualpassword.realmsetup.SetUpItem;
import io.github.dualpassword.realmsetup.SetUpPlan;
import io.github.dualpassword.realmsetup.UndoPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** What an answer shows of each item, and an admin event of those that were changed. */
class SetUpViewTest {

    private static final ItemChange ADDED =
            change(Outcome.CHANGED, Optional.empty(), Optional.of("new"), Optional.empty());
    private static final ItemChange KEPT =
            change(Outcome.KEPT, Optional.of("theirs"), Optional.of("theirs"), Optional.of("Why."));
    private static final ItemChangeView ADDED_VIEW = new ItemChangeView("role:r", "changed", null, "new", null);
    private static final ItemChangeView KEPT_VIEW = new ItemChangeView("role:r", "kept", "theirs", "theirs", "Why.");

    @Test
    void anAnswerShowsAllAndAnEventWhatWasChanged() {
        SetUpPlan plan = new SetUpPlan(ReferenceProfile.BEFORE_LOGIN, List.of(ADDED, KEPT));

        assertThat(SetUpView.of(plan, List.of("manage-users"), List.of()))
                .isEqualTo(new SetUpView(
                        "before-login", List.of(ADDED_VIEW, KEPT_VIEW), List.of("manage-users"), List.of()));
        assertThat(SetUpView.told(plan)).isEqualTo(Map.of("profile", "before-login", "changes", List.of(ADDED_VIEW)));
        assertThat(SetUpView.isChange(List.of(KEPT))).isFalse();
        assertThat(SetUpView.isChange(List.of(KEPT, ADDED))).isTrue();
    }

    @Test
    void theWayBackTellsWhatStaysAndWhomItFrees() {
        UndoPlan plan = new UndoPlan(List.of(ADDED, KEPT), List.of("flow:f"), 2, 3, List.of("user"));

        assertThat(UndoView.of(plan, List.of(), UndoView.Users.NAMED))
                .isEqualTo(new UndoView(
                        List.of(ADDED_VIEW, KEPT_VIEW), List.of("flow:f"), 2, 3, 1, List.of("user"), List.of()));
        assertThat(UndoView.of(plan, List.of(), UndoView.Users.COUNTED))
                .isEqualTo(new UndoView(List.of(ADDED_VIEW, KEPT_VIEW), List.of("flow:f"), 2, 3, 1, null, List.of()));
        assertThat(UndoView.told(plan))
                .isEqualTo(Map.of(
                        "changes",
                        List.of(ADDED_VIEW),
                        "kept",
                        List.of(KEPT_VIEW),
                        "suspendedCredentials",
                        2L,
                        "stoppedUsers",
                        3L));
    }

    private static ItemChange change(
            Outcome outcome, Optional<String> from, Optional<String> to, Optional<String> reason) {
        return new ItemChange(new SetUpItem(ItemKind.ROLE, "r"), outcome, from, to, reason);
    }
}
