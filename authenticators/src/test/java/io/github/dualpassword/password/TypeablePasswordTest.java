package io.github.dualpassword.password;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.utils.FormMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords that cannot be typed again on another keyboard are told from those that can. */
class TypeablePasswordTest {

    private static final Pattern PATTERN = Pattern.compile(TypeablePassword.PATTERN);

    private static final String ASCII =
            IntStream.rangeClosed(0x21, 0x7E).mapToObj(Character::toString).collect(Collectors.joining());

    @Test
    void everyPrintableCharacterOfAsciiCanBeTyped() {
        assertThat(PATTERN.matcher(ASCII).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "correct horse  battery", "A1 !"})
    void blanksMayStandInside(String password) {
        assertThat(PATTERN.matcher(password).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " leading",
                "trailing ",
                "ｆｕｌｌ",
                "パスワード",
                "ﾊﾟｽﾜｰﾄﾞ",
                "in　side",
                "tab\there",
                "line\n",
                "pässword",
                "\uD83D\uDD11"
            })
    void whatDependsOnTheKeyboardCannot(String password) {
        assertThat(PATTERN.matcher(password).matches()).isFalse();
    }

    @Test
    void aLongOneIsJudgedWithoutDeepRecursion() {
        assertThat(PATTERN.matcher("a ".repeat(100_000) + "é").matches()).isFalse();
        assertThat(PATTERN.matcher("a" + " ".repeat(100_000)).matches()).isFalse();
    }

    @Test
    void theRuleIsPutIntoWordsForThisPatternOnly() {
        assertThat(TypeablePassword.rule(TypeablePassword.PATTERN))
                .hasValueSatisfying(rule -> assertThat(rule.message()).isEqualTo("dualPasswordRuleTypeable"));
        assertThat(TypeablePassword.rule("[a-z]+")).isEmpty();
        assertThat(TypeablePassword.rule(null)).isEmpty();
    }

    @Test
    void soIsWhatKeycloakSaysOfIt() {
        String noMatch = "invalidPasswordRegexPatternMessage";

        assertThat(message(noMatch, TypeablePassword.PATTERN).getMessage()).isEqualTo("dualPasswordNotTypeable");
        assertThat(message(noMatch, "[a-z]+").getMessage()).isEqualTo(noMatch);
        assertThat(message("invalidPasswordMinLengthMessage", 8).getMessage())
                .isEqualTo("invalidPasswordMinLengthMessage");
        assertThat(TypeablePassword.inWords("field", noMatch, null).getMessage())
                .isEqualTo(noMatch);
    }

    private static FormMessage message(String message, Object parameter) {
        return TypeablePassword.inWords("field", message, new Object[] {parameter});
    }
}
