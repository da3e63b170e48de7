package io.github.dualpassword.setup;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void fiveNamesAreToldOneByOne() {
        assertThat(Words.list(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d, e");
    }

    @Test
    void whatIsBeyondFiveIsToldAsANumber() {
        assertThat(Words.list(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("a, b, c, d, e and 1 more");
    }
}
