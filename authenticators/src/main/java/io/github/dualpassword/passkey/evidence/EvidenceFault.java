package io.github.dualpassword.passkey.evidence;

/** Evidence that does not hold; the message is a sentence that says what of it. */
final class EvidenceFault extends Exception {

    private static final long serialVersionUID = 1L;

    EvidenceFault(String sentence) {
        super(sentence);
    }
}
