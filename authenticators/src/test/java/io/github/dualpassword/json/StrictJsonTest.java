package io.github.dualpassword.json;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** JSON is what it must be, or is refused with a sentence that quotes nothing. */
class StrictJsonTest {

    private static final TypeReference<Map<String, Map<String, List<String>>>> ROWS = new TypeReference<>() {};

    /** One field of each kind that bodies have. */
    record Wanted(Integer days, Long size, String name, Boolean forced, List<String> users, Inner inner) {}

    record Inner(String value) {}

    @Test
    void aValueIsRead() throws Exception {
        assertThat(StrictJson.read(
                        "\n{\"days\":7,\"size\":8,\"name\":\"7😀\",\"forced\":true,\"users\":[\"a\"],\"inner\":{\"value\":\"b\"}} ",
                        Wanted.class))
                .contains(new Wanted(7, 8L, "7😀", true, List.of("a"), new Inner("b")));
        assertThat(StrictJson.read("{\"days\":null}", Wanted.class))
                .contains(new Wanted(null, null, null, null, null, null));
        assertThat(StrictJson.read("{\"a\":{\"b\":[\"c\"]}}", ROWS)).contains(Map.of("a", Map.of("b", List.of("c"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "null", " null "})
    void nothingIsNoValue(String text) throws Exception {
        assertThat(StrictJson.read(text, Wanted.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"days\":1.9} | 'days' must be a whole number.",
                "{\"days\":1.0} | 'days' must be a whole number.",
                "{\"days\":1e1} | 'days' must be a whole number.",
                "{\"days\":\"1\"} | 'days' must be a whole number.",
                "{\"days\":\"\"} | 'days' must be a whole number.",
                "{\"days\":true} | 'days' must be a whole number.",
                "{\"days\":[1]} | 'days' must be a whole number.",
                "{\"size\":1.9} | 'size' must be a whole number.",
                "{\"days\":99999999999} | 'days' is a number out of range.",
                "{\"name\":7} | 'name' must be a text.",
                "{\"name\":1.5} | 'name' must be a text.",
                "{\"name\":true} | 'name' must be a text.",
                "{\"name\":{}} | 'name' must be a text.",
                "{\"name\":[]} | 'name' must be a text.",
                "{\"forced\":\"true\"} | 'forced' must be true or false.",
                "{\"forced\":1} | 'forced' must be true or false.",
                "{\"users\":\"a\"} | 'users' must be a list.",
                "{\"users\":{}} | 'users' must be a list.",
                "{\"users\":[7]} | 'users' must be a text.",
                "{\"inner\":\"a\"} | 'inner' must be an object.",
                "{\"inner\":\"\"} | 'inner' must be an object.",
                "{\"inner\":[]} | 'inner' must be an object.",
                "{\"inner\":{\"value\":7}} | 'inner.value' must be a text.",
                "[] | It must be an object.",
                "7 | It must be an object.",
                "\"text\" | It must be an object.",
                "{\"name\":\"\\ud800\"} | 'name' holds half of a character (a surrogate without the other one).",
                "{\"name\":\"a\\udc00b\"} | 'name' holds half of a character (a surrogate without the other one).",
                "{\"name\":\"\\ude00\\ud83d\"} | 'name' holds half of a character (a surrogate without the other one).",
                "{\"name\":\"a\"}{} | Something follows the JSON value.",
                "{\"name\":\"a\"} x | Something follows the JSON value.",
                "{\"name\":\"a\"}} | Something follows the JSON value.",
                "null null | Something follows the JSON value.",
                "{} , | Something follows the JSON value."
            })
    void whatOnlyResemblesItIsRefused(String text, String sentence) {
        assertThatThrownBy(() -> StrictJson.read(text, Wanted.class))
                .isInstanceOf(JsonFault.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":\"a\",\"name\":\"a\"}",
                "{\"inner\":{\"value\":\"a\",\"value\":\"b\"}}",
                "{\"inner\":{\"value\":\"Secret-0001",
                "{\"name\":Secret-0001}",
                "{'name':'a'}",
                "{\"days\":NaN}",
                "{\"days\":01}",
                "{\"name\":\"a\",}",
                "{}// end"
            })
    void whatIsNoJsonOrHasAFieldTwiceIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> StrictJson.read(text, Wanted.class))
                .isInstanceOf(JsonFault.class)
                .hasMessageMatching(
                        "It is not JSON in which each field stands once; see line 1, column [0-9]+\\.|Something follows the JSON value\\.");
    }

    @Test
    void anUnknownFieldIsRefusedWithThoseThatAreKnownAndNotQuoted() {
        assertThatThrownBy(() -> StrictJson.read("{\"inner\":{\"Secret-0001\":\"a\"}}", Wanted.class))
                .hasMessage("There is a field that does not belong there; known are: value.");
        assertThatThrownBy(() -> StrictJson.read("{\"day\":1}", Wanted.class))
                .hasMessage(
                        "There is a field that does not belong there; known are: days, forced, inner, name, size, users.");
    }

    @Test
    void aRowOfAMapIsNamedWhereItLooksLikeAName() {
        assertThatThrownBy(() -> StrictJson.read("{\"service-stop\":{\"master\":\"general\"}}", ROWS))
                .hasMessage("'service-stop.master' must be a list.");
        assertThatThrownBy(() -> StrictJson.read("{\"service-stop\":{\"master\":[7]}}", ROWS))
                .hasMessage("'service-stop.master' must be a text.");
        assertThatThrownBy(() -> StrictJson.read("{\"service-stop\":[]}", ROWS))
                .hasMessage("'service-stop' must be an object.");
        assertThatThrownBy(() -> StrictJson.read("{\"<b>\":7}", ROWS)).hasMessage("A field must be an object.");
        assertThatThrownBy(() -> StrictJson.read("{\"a\\ud800\":{}}", ROWS))
                .hasMessageEndingWith("holds half of a character (a surrogate without the other one).");
        assertThatThrownBy(() -> StrictJson.read("{\"a\":{},\"a\":{}}", ROWS))
                .hasMessageStartingWith("It is not JSON in which each field stands once");
    }

    @Test
    void nothingIsNestedWithoutEnd() {
        String deep = "{\"name\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> StrictJson.read(deep, Wanted.class)).isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> StrictJson.read(
                        "{\"a\":" + "[".repeat(StrictJson.MAX_DEPTH), new TypeReference<Map<String, Object>>() {}))
                .hasMessage("It is nested deeper than 16 levels, or a number or a name in it is too long.");
        assertThatThrownBy(() -> StrictJson.read("{\"days\":" + "1".repeat(2_000) + "}", Wanted.class))
                .isInstanceOf(JsonFault.class);
    }
}
