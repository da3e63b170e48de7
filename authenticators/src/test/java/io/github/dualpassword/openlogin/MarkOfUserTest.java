package io.github.dualpassword.openlogin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has proven something, and by what, as a note keeps it. */
class MarkOfUserTest {

    @ParameterizedTest
    @ValueSource(strings = {"TOKEN 0123", "", "a+b%20c", "鍵 1", "01234567-89ab-cdef-0123-456789abcdef"})
    void whatIsKeptIsReadAgain(String text) {
        MarkOfUser mark = new MarkOfUser("f:storage:user with blanks", text);

        assertThat(MarkOfUser.read(mark.note())).isEqualTo(mark);
    }
}
