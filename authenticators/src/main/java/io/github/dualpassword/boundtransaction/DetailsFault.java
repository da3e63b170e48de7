package io.github.dualpassword.boundtransaction;

/** Details of a transaction that cannot be shown as they are; the message is a sentence that names fields and quotes no value. */
public final class DetailsFault extends Exception {

    private static final long serialVersionUID = 1L;

    DetailsFault(String sentence) {
        super(sentence);
    }
}
