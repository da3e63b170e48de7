package io.github.dualpassword.staff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import io.github.dualpassword.ForeignText;

import static org.assertj.core.api.Assertions.assertThat;

/** The form in which a login ID is found. */
class FindableLoginIdTest {

    @ParameterizedTest
    @CsvSource({
        "ｕｓｅｒ０１, user01",
        "ＵＳＥＲ０１, user01",
        "'　user01 ', user01",
        "ﾕｰｻﾞ, ユーザ",
        "ℂ01, c01",
        "ﬁx, fix",
        "user01, user01"
    })
    void itIsHalfWidthWithoutBlanksRoundItAndInLowerCase(String stored, String findable) {
        assertThat(FindableLoginId.of(stored).text()).isEqualTo(findable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "   "})
    void whatIsNothingButBlanksIsNoLoginId(String stored) {
        assertThat(FindableLoginId.of(stored).isUsable()).isFalse();
    }

    @Test
    void whatGetsTooLongIsNoLoginId() {
        assertThat(FindableLoginId.of("㌀".repeat(100)).isUsable()).isFalse();
        assertThat(FindableLoginId.of("㌀".repeat(50)).isUsable()).isTrue();
    }

    @Test
    void whatIsFoundAlreadyStays() {
        assertThat(FindableLoginId.of("user01").isAlready("user01")).isTrue();
        assertThat(FindableLoginId.of("ｕｓｅｒ０１").isAlready("ｕｓｅｒ０１")).isFalse();
    }

    @Property
    void whateverIsUsableIsFoundByTypingIt(@ForAll String stored) {
        FindableLoginId findable = FindableLoginId.of(stored);

        assertThat(!findable.isUsable() || ForeignText.canBeTyped(findable.text()))
                .isTrue();
        assertThat(!findable.isUsable() || FindableLoginId.of(findable.text()).isAlready(findable.text()))
                .isTrue();
    }
}
