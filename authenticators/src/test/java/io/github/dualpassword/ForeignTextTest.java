package io.github.dualpassword;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void aLongTextIsKeptInPart() {
        assertThat(ForeignText.printable("a".repeat(300))).hasSize(255);
    }

    @Test
    void controlCharactersAreLeftOutWhereTheTextIsLookedFor() {
        assertThat(ForeignText.plain("\u0000a\u001bb")).isEqualTo("ab");
    }
}
