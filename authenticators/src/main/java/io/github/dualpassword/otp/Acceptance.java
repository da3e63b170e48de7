package io.github.dualpassword.otp;

/** What comes of a code that was entered. */
public sealed interface Acceptance {

    /**
     * It is good, once.
     *
     * @param after what is to be remembered before anybody is told
     */
    record Accepted(CodeProgress after) implements Acceptance {}

    /** It was good, and was accepted before, or one that is newer was. Nothing can be guessed by it. */
    record Used() implements Acceptance {}

    /** It is no code of this token, or none of these minutes. */
    record Wrong() implements Acceptance {}
}
