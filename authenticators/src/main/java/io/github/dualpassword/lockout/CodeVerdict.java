package io.github.dualpassword.lockout;

import java.util.Optional;

/** What came of an entry of an issued code. */
public enum CodeVerdict {
    /** It was the code. */
    RIGHT(null),
    /** It was not the code; the code has tries left. */
    WRONG(VerdictError.WRONG),
    /** It was not the code, and that was the last try: the code is void. */
    WRONG_FOR_THE_LAST_TIME(VerdictError.WRONG),
    /** The code is void (too old, replaced, or without tries left): nothing was evaluated. */
    VOID(VerdictError.CODE_VOID),
    /** The state could not be read or written. */
    UNAVAILABLE(VerdictError.UNAVAILABLE);

    private final VerdictError error;

    CodeVerdict(VerdictError error) {
        this.error = error;
    }

    /** What the event of the entry says; empty when it was right. */
    public Optional<VerdictError> error() {
        return Optional.ofNullable(error);
    }
}
