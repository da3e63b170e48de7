package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabasePoolTest {

    @Test
    void tenConnectionsMoreThanWorkersAreEnough() {
        assertThat(new DatabasePool(60, 50).finding()).isEmpty();
    }

    @Test
    void oneConnectionLessIsReportedWithNumbers() {
        assertThat(new DatabasePool(59, 50).finding())
                .hasValueSatisfying(finding -> assertThat(finding)
                        .isEqualTo(new Finding(
                                Severity.WARNING,
                                "database-pool-small",
                                "db-pool-max-size",
                                "The database pool has 59 connections for 50 worker threads, but should have at least"
                                        + " 60: raise 'db-pool-max-size' or lower 'http-pool-max-threads'.",
                                "raise 'db-pool-max-size' or lower 'http-pool-max-threads'")));
    }
}
