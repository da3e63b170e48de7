package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.ItemChange.Outcome;
import io.github.dualpassword.realmsetup.SetUpPlanRules.Standing;
import io.github.dualpassword.realmsetup.WantedItem.Otherwise;

import static org.assertj.core.api.Assertions.assertThat;

/** A set-up writes what is missing, once, and nothing over what others have decided. */
class SetUpPlanRulesTest {

    private static final SetUpItem ITEM = new SetUpItem(ItemKind.BINDING, "browserFlow");
    private static final SetUpItem PROFILE = new SetUpItem(ItemKind.SETTING, "dual-password.profile");
    private static final Optional<String> NOTHING = Optional.empty();

    @ParameterizedTest
    @EnumSource
    void whatIsAsItShallBeIsLeftAlone(Standing standing) {
        assertThat(outcome(standing, List.of(), Otherwise.STOP, "ours")).isEqualTo(Outcome.ALREADY_SO);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsAdded(Standing standing) {
        ItemChange change = rules(standing, List.of()).change(wanted(Otherwise.STOP), NOTHING, NOTHING);

        assertThat(change).isEqualTo(ItemChange.changed(ITEM, NOTHING, Optional.of("ours")));
        assertThat(change.isChange()).isTrue();
    }

    @Test
    void whatIsMissingAndClashesWithSomethingElseIsAConflict() {
        assertThat(rules(Standing.NOT_SET_UP, List.of())
                        .change(wanted(Otherwise.REPLACE), NOTHING, Optional.of("It clashes.")))
                .isEqualTo(ItemChange.conflict(ITEM, NOTHING, "It clashes."));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SET_UP, REPLACE, CHANGED",
        "NOT_SET_UP, KEEP, KEPT",
        "NOT_SET_UP, STOP, CONFLICT",
        "SET_UP, REPLACE, CHANGED",
        "SET_UP, STOP, KEPT",
        "IMPORTED, REPLACE, KEPT",
        "IMPORTED, STOP, KEPT"
    })
    void aValueOfTheRealmsOwnIsTreatedAsTheItemWants(Standing standing, Otherwise otherwise, Outcome outcome) {
        assertThat(outcome(standing, List.of(), otherwise, "theirs")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"SET_UP, KEPT", "NOT_SET_UP, CHANGED"})
    void whatSomebodyHasChangedSinceStaysUnlessTheSetUpIsUndone(Standing standing, Outcome outcome) {
        assertThat(outcome(standing, List.of(row("former", "earlier")), Otherwise.REPLACE, "theirs"))
                .isEqualTo(outcome);
    }

    @Test
    void whatIsStillAsItWasWrittenFollowsANewerVersionAndKeepsWhatWasThereFirst() {
        SetUpPlanRules rules = rules(Standing.SET_UP, List.of(row("former", "earlier")));

        ItemChange change = rules.change(wanted(Otherwise.STOP), Optional.of("earlier"), NOTHING);

        assertThat(change).isEqualTo(ItemChange.changed(ITEM, Optional.of("earlier"), Optional.of("ours")));
        assertThat(rules.former(change)).contains("former");
    }

    @Test
    void whatIsReplacedIsWhatWasThereBefore() {
        SetUpPlanRules rules = rules(Standing.NOT_SET_UP, List.of(row("former", "earlier")));

        ItemChange change = rules.change(wanted(Otherwise.REPLACE), Optional.of("theirs"), NOTHING);

        assertThat(rules.former(change)).contains("theirs");
    }

    @Test
    void howARealmStandsIsSaidByItsMarkAndByWhatWasWritten() {
        List<WrittenItem> rows = List.of(row("former", "earlier"));

        assertThat(SetUpPlanRules.standing(rows, true)).isEqualTo(Standing.SET_UP);
        assertThat(SetUpPlanRules.standing(List.of(), true)).isEqualTo(Standing.IMPORTED);
        assertThat(SetUpPlanRules.standing(rows, false)).isEqualTo(Standing.NOT_SET_UP);
    }

    @Test
    void asWhatARealmIsSetUpIsSaidByWhatWasWrittenLast() {
        WrittenItem left = new WrittenItem(ITEM, NOTHING, NOTHING, ReferenceProfile.TWO_STAGE, 1);
        WrittenItem later = new WrittenItem(PROFILE, NOTHING, Optional.of("one-stage"), ReferenceProfile.ONE_STAGE, 2);

        assertThat(SetUpPlanRules.setUpAs(List.of(later, left), true, Optional.of("hardware-token")))
                .contains(ReferenceProfile.ONE_STAGE);
    }

    /** A change that wipes the settings undoes no set-up. */
    @Test
    void asWhatARealmIsSetUpIsSaidByTheMarkThatWasWrittenEvenWhereItIsWiped() {
        SetUpItem mark = new SetUpItem(ItemKind.SETTING, "dual-password.version");

        assertThat(SetUpPlanRules.setUpAs(
                        List.of(new WrittenItem(mark, NOTHING, Optional.of("1"), ReferenceProfile.BEFORE_LOGIN, 1)),
                        false,
                        NOTHING))
                .contains(ReferenceProfile.BEFORE_LOGIN);
    }

    @Test
    void asWhatAnImportedRealmIsSetUpIsWhatItNames() {
        assertThat(SetUpPlanRules.setUpAs(List.of(), true, Optional.of("two-stage")))
                .contains(ReferenceProfile.TWO_STAGE);
        assertThat(SetUpPlanRules.setUpAs(List.of(), true, NOTHING)).isEmpty();
        assertThat(SetUpPlanRules.setUpAs(List.of(), true, Optional.of(""))).isEmpty();
    }

    @Test
    void whatAnUndoneSetUpHasLeftMakesNoProfile() {
        assertThat(SetUpPlanRules.setUpAs(List.of(row("former", "earlier")), false, Optional.of("two-stage")))
                .isEmpty();
    }

    private static Outcome outcome(Standing standing, List<WrittenItem> rows, Otherwise otherwise, String present) {
        return rules(standing, rows)
                .change(wanted(otherwise), Optional.of(present), NOTHING)
                .outcome();
    }

    private static SetUpPlanRules rules(Standing standing, List<WrittenItem> rows) {
        return new SetUpPlanRules(rows, standing);
    }

    private static WantedItem wanted(Otherwise otherwise) {
        return WantedItem.of(ITEM.kind(), ITEM.key(), "ours", otherwise);
    }

    private static WrittenItem row(String former, String written) {
        return new WrittenItem(ITEM, Optional.of(former), Optional.of(written), ReferenceProfile.TWO_STAGE, 1);
    }
}
