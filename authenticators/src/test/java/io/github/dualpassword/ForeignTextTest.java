package io.github.dualpassword;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes from outside is asked for, kept and shown only as far as databases can hold it. */
class ForeignTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "利用者", "f:storage:id", "with blank"})
    void ordinaryTextCanBeAName(String text) {
        assertThat(ForeignText.canBeName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "a\u0000", "a\tb", "a\u007f", "a\u0085b"})
    void emptyTextAndControlCharactersCannot(String text) {
        assertThat(ForeignText.canBeName(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ｕｓｅｒ０１, user01",
        "'　user01　', user01",
        "'\u00A0user01 ', user01",
        "２０２６／１１／０１, 2026/11/01",
        "ﾔﾏﾀﾞ, ヤマダ",
        "e\u0301, é",
        "user01, user01"
    })
    void whatIsTypedHasOneForm(String typed, String form) {
        assertThat(ForeignText.typed(typed)).isEqualTo(form);
        assertThat(ForeignText.canBeTyped(form)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｕｓｅｒ０１", " user01", "ﾔﾏﾀﾞ"})
    void anIdInAnotherFormIsNeverFound(String id) {
        assertThat(ForeignText.canBeTyped(id)).isFalse();
    }

    @Test
    void whatIsTooLongForANameKeepsItsForm() {
        String longest = "ａ".repeat(4 * ForeignText.MAX_LENGTH);

        assertThat(ForeignText.typed(longest)).isEqualTo("a".repeat(4 * ForeignText.MAX_LENGTH));
        assertThat(ForeignText.typed(longest + "ａ")).isEqualTo(longest + "ａ");
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(ForeignText.canBeName("a".repeat(255))).isTrue();
        assertThat(ForeignText.canBeName("a".repeat(256))).isFalse();
    }

    @Test
    void controlCharactersAreReplacedWhereTheTextIsKept() {
        assertThat(ForeignText.printable("a\u0000b\u0085")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void whatSomeDatabasesRefuseIsReplacedForThem() {
        assertThat(ForeignText.narrow("𠮷田 a")).isEqualTo("\uFFFD田 a");
    }

    @Test
    void aLongTextIsKeptInPart() {
        assertThat(ForeignText.printable("a".repeat(300))).hasSize(255);
    }

    @Test
    void controlCharactersAreLeftOutWhereTheTextIsLookedFor() {
        assertThat(ForeignText.plain("\u0000a\u001bb")).isEqualTo("ab");
    }
}
