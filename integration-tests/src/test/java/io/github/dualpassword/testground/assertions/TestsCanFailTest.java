package io.github.dualpassword.testground.assertions;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestsCanFailTest {

    private final TestSources sources = TestSources.ofAllModules();

    @Test
    void everyTestHasAnAssertionThatRunsInAnyCase() {
        assertThat(new TestsThatCannotFail(sources).findings()).isEmpty();
    }

    @Test
    void theTestsOfEveryModuleAreLookedAt() {
        assertThat(sources.tests().map(test -> module(test.type().file())).distinct())
                .contains("authenticators", "integration-tests", "realm-config", "sample-portal");
        assertThat(sources.tests()).hasSizeGreaterThan(1000);
    }

    private static String module(String file) {
        return Stream.of(Path.of(file).toString().split("/"))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
