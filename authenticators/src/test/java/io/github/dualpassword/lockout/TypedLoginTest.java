package io.github.dualpassword.lockout;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** However a login ID is typed, it is looked up and counted as one and the same. */
class TypedLoginTest {

    @ParameterizedTest
    @ValueSource(strings = {"user01", "ｕｓｅｒ０１", " user01 ", "　ｕser０1　"})
    void aLoginIdHasOneForm(String typed) {
        assertThat(new Subject.TypedLogin(typed)).isEqualTo(new Subject.TypedLogin("user01"));
    }
}
