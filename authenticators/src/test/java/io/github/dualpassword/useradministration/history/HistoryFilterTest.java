package io.github.dualpassword.useradministration.history;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.audit.OperationFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form may look for. */
class HistoryFilterTest {

    @Test
    void anOperationThatTheFormOffersIsLookedFor() {
        assertThat(HistoryFilter.OPERATIONS)
                .containsSubsequence("release-password", "service-stop", "service-stop-lifted", "suspended")
                .containsSubsequence("own-passwords-changed", "forced-change", "expiry-change")
                .contains("release-otp", "revoke-token", "one-time-password-entered", "token-registered")
                .containsSubsequence("pre-login-unlock", "pre-login-reset", "pre-login-release-otp");
        assertThat(HistoryFilter.sought("anna", "ben", "suspended"))
                .isEqualTo(new OperationFilter("anna", "ben", "suspended"));
    }

    @Test
    void oneThatSomebodyMadeUpIsNone() {
        assertThat(HistoryFilter.sought("", "", "' or 1=1")).isEqualTo(OperationFilter.ANY);
    }
}
