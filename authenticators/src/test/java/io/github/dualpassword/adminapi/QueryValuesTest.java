package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A condition that a route does not read is no condition, and is refused. */
class QueryValuesTest {

    private static final List<String> ALLOWED = List.of("state", "max");

    @Test
    void knownParametersWithOneValueEachAreReadAndSoIsNone() {
        assertThat(QueryValues.fault(Map.of(), ALLOWED)).isEmpty();
        assertThat(QueryValues.fault(Map.of(), List.of())).isEmpty();
        assertThat(QueryValues.fault(Map.of("state", List.of("lost"), "max", List.of("1")), ALLOWED))
                .isEmpty();
    }

    @Test
    void anUnknownOneIsNamedAndSoAreThoseThatThereAre() {
        assertThat(QueryValues.fault(Map.of("stat", List.of("lost")), ALLOWED))
                .contains("The parameter 'stat' is unknown; allowed are: state, max.");
        assertThat(QueryValues.fault(Map.of("State", List.of("lost")), ALLOWED))
                .contains("The parameter 'State' is unknown; allowed are: state, max.");
        assertThat(QueryValues.fault(Map.of("max", List.of("1")), List.of()))
                .contains("The parameter 'max' is unknown: none is allowed here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<b>", "a\nb", "ｓｔａｔｅ", "a-name-that-is-longer-than-any-parameter-can-be"})
    void whatCannotBeAParameterIsNotQuoted(String name) {
        assertThat(QueryValues.fault(Map.of(name, List.of("lost")), ALLOWED))
                .contains("A parameter is unknown; allowed are: state, max.");
    }

    @Test
    void anEmptyOneIsRefused() {
        assertThat(QueryValues.fault(Map.of("state", List.of("")), ALLOWED))
                .contains("The parameter 'state' is empty: leave it out, or give it a value.");
    }

    @Test
    void oneThatStandsTwiceIsRefused() {
        assertThat(QueryValues.fault(Map.of("state", List.of("lost", "found")), ALLOWED))
                .contains("The parameter 'state' stands more than once.");
    }
}
