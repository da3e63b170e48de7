package io.github.dualpassword.lockout;

/** What became of an outcome that was reported. */
public enum Settlement {
    /** It was taken into the state, or could not change it any more because a later success or a release came first. */
    COUNTED,
    /** It came too late: the attempt had been settled as failed, and so must be what depends on it. */
    TOO_LATE
}
