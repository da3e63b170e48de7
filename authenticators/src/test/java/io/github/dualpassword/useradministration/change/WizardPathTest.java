package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.useradministration.change.WizardPath.Further;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which page of the change of one user comes next, and which came before. */
class WizardPathTest {

    private final WizardPath shortest = new WizardPath(List.of());
    private final WizardPath further =
            new WizardPath(List.of(new Further("limits", "limitsTitle"), new Further("confirm", "confirmTitle")));

    @ParameterizedTest
    @CsvSource({"basic, confirm", "confirm, done"})
    void withoutFurtherStepsTheConfirmationFollowsTheBasicPage(String place, String next) {
        assertThat(shortest.after(place)).isEqualTo(next);
        assertThat(shortest.before(next)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"basic, step:limits", "step:limits, step:confirm", "step:confirm, confirm", "confirm, done"})
    void furtherStepsStandBetweenThemInTheirOrder(String place, String next) {
        assertThat(further.after(place)).isEqualTo(next);
        assertThat(further.before(next)).isEqualTo(place);
    }

    @Test
    void nothingIsBeforeTheFirstPageOrAfterTheLast() {
        assertThatThrownBy(() -> further.before(WizardPath.BASIC)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> further.after(WizardPath.DONE)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aFurtherStepMayBeCalledAsAPageOfOurs() {
        assertThat(WizardPath.placeOf("confirm")).isNotEqualTo(WizardPath.CONFIRM);
        assertThat(WizardPath.idAt(WizardPath.placeOf("confirm"))).isEqualTo("confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "step:limits", "confirm", "done"})
    void aPlaceOfThePathIsKnown(String place) {
        assertThat(further.known(place)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limits", "step:gone", "elsewhere"})
    void fromAPlaceThatIsGoneOneComesBackToTheFirst(String place) {
        assertThat(further.known(place)).isEqualTo(WizardPath.BASIC);
    }

    @ParameterizedTest
    @CsvSource({"basic, 1", "step:limits, 2", "step:confirm, 3", "confirm, 4", "done, 5"})
    void placesAreNumberedFromOne(String place, int number) {
        assertThat(further.number(place)).isEqualTo(number);
    }

    @Test
    void theBarOfStepsHasATitleForEachPlaceInTheSameOrder() {
        assertThat(further.titles())
                .containsExactly(
                        "dualPasswordChangeUserBasicStep",
                        "limitsTitle",
                        "confirmTitle",
                        "dualPasswordChangeUserConfirmStep",
                        "dualPasswordChangeUserDoneStep")
                .hasSameSizeAs(further.places());
    }
}
