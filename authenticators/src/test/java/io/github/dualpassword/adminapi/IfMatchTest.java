package io.github.dualpassword.adminapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 9110, section 13.1.1. */
class IfMatchTest {

    private static final String TAG = "\"now\"";

    @Test
    void withoutConditionEverythingIsAllowed() {
        assertThat(new IfMatch(List.of()).allows(TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"now\"",
                "  \"now\"\t",
                "\"before\", \"now\"",
                "\"now\",\"before\"",
                "W/\"now\", \"now\"",
                ", \"now\" ,, \"a,b\"",
                "\"before,with-a-comma\" , \"now\""
            })
    void anyTagOrThePresentOneAmongOthersIsAllowed(String field) {
        assertThat(new IfMatch(List.of(field)).allows(TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"before\"",
                "\"before\", \"long before\"",
                "W/\"now\"",
                "now",
                "\"now",
                "\"now\" \"before\"",
                "\"now\", *",
                "\"now\", before",
                "'now'",
                "\"not,\"now\"",
                "w/\"now\"",
                "\"Now\""
            })
    void anotherTagAWeakOneAndWhatIsNoListIsNot(String field) {
        assertThat(new IfMatch(List.of(field)).allows(TAG)).isFalse();
    }

    @Test
    void severalFieldsAreOneList() {
        assertThat(new IfMatch(List.of("\"before\"", "\"now\"")).allows(TAG)).isTrue();
        assertThat(new IfMatch(List.of("\"before\"", "\"long before\"")).allows(TAG))
                .isFalse();
    }

    @Test
    void aTagWithACommaIsOne() {
        assertThat(new IfMatch(List.of("\"a,b\"")).allows("\"a,b\"")).isTrue();
        assertThat(new IfMatch(List.of("\"a,b\"")).allows("\"b\"")).isFalse();
    }
}
