package io.github.dualpassword.setup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A map without a name is a readable one, and says nothing. */
class AcrMapTest {

    @Test
    void aMapIsReadByItsNames() {
        assertThat(AcrMap.read("{\"gold\":2}")).contains(new AcrMap(Map.of("gold", 2)));
        assertThat(AcrMap.isReadable("{\"gold\":2}")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "{}"})
    void whatSaysNothingIsReadable(String json) {
        assertThat(AcrMap.isReadable(json)).isTrue();
        assertThat(AcrMap.read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "gold", "{\"gold\":\"high\"}"})
    void whatIsNoMapIsNotReadable(String json) {
        assertThat(AcrMap.isReadable(json)).isFalse();
        assertThat(AcrMap.read(json)).isEmpty();
    }
}
