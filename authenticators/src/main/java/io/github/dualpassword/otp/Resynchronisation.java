package io.github.dualpassword.otp;

/** What comes of two codes by which the bank looks for a token that has run away. */
public sealed interface Resynchronisation {

    /** It was found; both codes are used up. */
    record Found() implements Resynchronisation {}

    /** They are not two codes that this token has shown one after the other. It counts for the token. */
    record Wrong() implements Resynchronisation {}

    /** They were right, and were used before, or a code as new was in the same moment. Counts as never entered. */
    record Used() implements Resynchronisation {}

    /** Codes of this token are not looked at now. Counts as never entered. */
    record Refused(TokenRefusal reason) implements Resynchronisation {}

    /** Nobody could judge it, or the state could not be read: it counts as never entered. */
    record Unavailable() implements Resynchronisation {}
}
