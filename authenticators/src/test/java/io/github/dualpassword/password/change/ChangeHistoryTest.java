package io.github.dualpassword.password.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered of a user's changes. */
class ChangeHistoryTest {

    private static final long TODAY = 20_700;

    @Test
    void changesOfOnesOwnAccordAreCountedByTheDay() {
        ChangeHistory twice =
                ChangeHistory.NONE.changed("first", Occasion.OWN, TODAY).changed("second", Occasion.OWN, TODAY);

        assertThat(twice.changesOn(TODAY)).isEqualTo(2);
        assertThat(twice.changesOn(TODAY + 1)).isZero();
        assertThat(twice.changed("third", Occasion.OWN, TODAY + 1).changesOn(TODAY + 1))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void changesThatMustBeAreNotCounted(Occasion occasion) {
        assertThat(ChangeHistory.NONE.changed("first", occasion, TODAY).changesOn(TODAY))
                .isZero();
    }

    @Test
    void theLastChangeIsRemembered() {
        ChangeHistory changed = ChangeHistory.NONE.changed("first", Occasion.FORCED, TODAY);

        assertThat(changed.lastChange()).isEqualTo("first");
        assertThat(changed.reminded(TODAY)).isEqualTo(new ChangeHistory("first", TODAY, 0, TODAY));
    }
}
