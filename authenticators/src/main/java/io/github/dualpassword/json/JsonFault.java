package io.github.dualpassword.json;

/** A text that is not the JSON that it must be; the message is a sentence that says why, and quotes no value. */
public final class JsonFault extends Exception {

    private static final long serialVersionUID = 1L;

    JsonFault(String sentence) {
        super(sentence);
    }
}
