package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an event says of an entry of a code. */
class CodeVerdictTest {

    @Test
    void aRightEntryIsNoError() {
        assertThat(CodeVerdict.RIGHT.error()).isEmpty();
    }

    @Test
    void everyWrongEntryIsCalledTheSame() {
        assertThat(CodeVerdict.WRONG.error()).contains(VerdictError.WRONG);
        assertThat(CodeVerdict.WRONG_FOR_THE_LAST_TIME.error()).contains(VerdictError.WRONG);
    }

    @Test
    void whatWasNotEvaluatedSaysWhy() {
        assertThat(CodeVerdict.VOID.error()).contains(VerdictError.CODE_VOID);
        assertThat(CodeVerdict.UNAVAILABLE.error()).contains(VerdictError.UNAVAILABLE);
    }
}
