package io.github.dualpassword.passkey;

/** A signature, or a new key, that is not what was asked for; the message says why, and quotes nothing of what was sent. */
public final class AssertionFault extends Exception {

    private static final long serialVersionUID = 1L;

    AssertionFault(String sentence) {
        super(sentence);
    }

    AssertionFault(RuntimeException why) {
        super(why.getClass().getSimpleName(), why);
    }
}
