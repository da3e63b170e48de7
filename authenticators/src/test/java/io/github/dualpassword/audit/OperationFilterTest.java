package io.github.dualpassword.audit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked for in a history comes from a form, in which anything can stand. */
class OperationFilterTest {

    @Test
    void whatIsLookedForIsShortAndHasNoControlCharacters() {
        OperationFilter filter = new OperationFilter(" an\u0000na ", "b".repeat(101), "suspended");

        assertThat(filter.operator()).isEqualTo("anna");
        assertThat(filter.target()).hasSize(OperationFilter.MAX_LENGTH);
        assertThat(filter.operation()).isEqualTo("suspended");
    }

    @Test
    void nothingMeansEverything() {
        assertThat(new OperationFilter("  ", "", "")).isEqualTo(OperationFilter.ANY);
    }
}
