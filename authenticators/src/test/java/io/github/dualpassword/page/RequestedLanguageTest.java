package io.github.dualpassword.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the realm's languages an application means by {@code ui_locales}. */
class RequestedLanguageTest {

    private static final List<String> REALM = List.of("en", "ja", "pt-BR", "zh-Hans", "zh-Hant");

    @ParameterizedTest
    @CsvSource({
        "ja, ja",
        "JA, ja",
        "ja-JP, ja",
        "fr ja-JP, ja",
        "'  fr   ja  en ', ja",
        "en-US ja, en",
        "pt, pt-BR",
        "pt-BR, pt-BR",
        "zh-Hant, zh-Hant",
        "zh-Hant-TW, zh-Hant",
    })
    void itIsTheFirstThatTheRealmHasAsTheRealmWritesIt(String requested, String meant) {
        assertThat(RequestedLanguage.among(requested, REALM)).contains(meant);
    }

    @Test
    void anExactMatchComesBeforeTheLanguageAlone() {
        assertThat(RequestedLanguage.among("en-GB", List.of("en", "en-GB"))).contains("en-GB");
        assertThat(RequestedLanguage.among("en", List.of("en-GB", "en"))).contains("en");
    }

    @Test
    void anotherRegionIsAnotherLanguage() {
        assertThat(RequestedLanguage.among("pt-PT", REALM)).isEmpty();
        assertThat(RequestedLanguage.among("pt-PT en", REALM)).contains("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "fr",
                "x",
                "-",
                "ja_JP.UTF-8",
                "<script>",
                "und",
                "ｊａ",
                "*",
                "a-very-long-tag-that-is-none"
            })
    void whatIsNoLanguageOfTheRealmIsNoChoice(String requested) {
        assertThat(RequestedLanguage.among(requested, REALM)).isEmpty();
    }
}
