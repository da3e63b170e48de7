package io.github.dualpassword.policy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PresentValuesTest {

    @Test
    void aNameWithoutAValueIsMissing() {
        Map<String, String> all = new HashMap<>(Map.of("one", "1", "empty", ""));
        all.put("two", null);

        assertThat(PresentValues.of(all)).isEqualTo(Map.of("one", "1", "empty", ""));
    }
}
