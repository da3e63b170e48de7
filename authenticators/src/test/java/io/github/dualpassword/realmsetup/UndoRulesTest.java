package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.UndoRules.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Item by item what was written goes back, and what others have made of it stays. */
class UndoRulesTest {

    private static final SetUpItem FLOW = new SetUpItem(ItemKind.FLOW, "dual-password browser");
    private static final SetUpItem BINDING = new SetUpItem(ItemKind.BINDING, "browserFlow");

    private static final Optional<String> NOTHING = Optional.empty();

    @Test
    void whatIsAsItWasWrittenGetsItsFormerValueBack() {
        assertThat(UndoRules.changes(List.of(binding("dual-password browser"))))
                .containsExactly(
                        ItemChange.changed(BINDING, Optional.of("dual-password browser"), Optional.of("bank browser")));
    }

    @Test
    void whatSomebodyHasChangedSinceStays() {
        assertThat(UndoRules.changes(List.of(binding("another"))))
                .containsExactly(ItemChange.kept(BINDING, Optional.of("another"), SetUpPlanRules.CHANGED_SINCE));
    }

    @Test
    void whatHasItsFormerValueAgainIsDone() {
        assertThat(UndoRules.changes(List.of(binding("bank browser"))))
                .containsExactly(ItemChange.alreadySo(BINDING, Optional.of("bank browser")));
    }

    @Test
    void aFormerValueThatCannotComeBackIsAConflict() {
        assertThat(UndoRules.changes(List.of(new Standing(
                        row(BINDING, Optional.of("bank browser"), "dual-password browser"),
                        Optional.of("dual-password browser"),
                        Optional.of("It is gone."),
                        List.of()))))
                .containsExactly(ItemChange.conflict(BINDING, Optional.of("dual-password browser"), "It is gone."));
    }

    @Test
    void whatIsUsedByAnItemThatGoesBackBeforeItGoes() {
        assertThat(UndoRules.changes(List.of(flow(List.of(ItemUse.by(BINDING))), binding("dual-password browser"))))
                .extracting(ItemChange::item, ItemChange::isChange)
                .containsExactly(tuple(BINDING, true), tuple(FLOW, true));
    }

    @Test
    void whatIsUsedByAnythingElseStays() {
        Standing flow = flow(List.of(ItemUse.by(BINDING), ItemUse.by("client 'portal'")));

        assertThat(UndoRules.changes(List.of(flow, binding("dual-password browser")))
                        .get(1))
                .isEqualTo(ItemChange.kept(FLOW, Optional.of("print"), "It is used by client 'portal'."));
        assertThat(UndoRules.changes(List.of(flow)).get(0).reason())
                .contains("It is used by binding:browserFlow, client 'portal'.");
    }

    private static Standing flow(List<ItemUse> uses) {
        return new Standing(row(FLOW, NOTHING, "print"), Optional.of("print"), NOTHING, uses);
    }

    private static Standing binding(String present) {
        return new Standing(
                row(BINDING, Optional.of("bank browser"), "dual-password browser"),
                Optional.of(present),
                NOTHING,
                List.of());
    }

    private static WrittenItem row(SetUpItem item, Optional<String> former, String written) {
        return new WrittenItem(item, former, Optional.of(written), ReferenceProfile.TWO_STAGE, 1);
    }
}
