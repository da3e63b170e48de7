package io.github.dualpassword.otp;

import io.github.dualpassword.lockout.Standing;

/** Whether a token is suspended, and by what: the bank's own suspension goes before one by wrong codes. Stable. */
public enum TokenSuspension {
    USABLE,
    /** By wrong codes, until some time. */
    TEMPORARILY_SUSPENDED,
    /** By wrong codes, until somebody releases it. */
    PERMANENTLY_SUSPENDED,
    /** Until the bank releases it: nobody else does. */
    SUSPENDED_BY_BANK;

    /**
     * By what was decided about a token, and what was counted.
     *
     * @param counted what the engine says
     */
    public static TokenSuspension of(TokenState state, Standing counted) {
        if (state == TokenState.SUSPENDED) {
            return SUSPENDED_BY_BANK;
        }
        return switch (counted) {
            case USABLE -> USABLE;
            case TEMPORARILY_SUSPENDED -> TEMPORARILY_SUSPENDED;
            case PERMANENTLY_SUSPENDED -> PERMANENTLY_SUSPENDED;
        };
    }
}
