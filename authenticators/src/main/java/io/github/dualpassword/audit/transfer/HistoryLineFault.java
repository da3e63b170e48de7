package io.github.dualpassword.audit.transfer;

/** A line that is none of an operation history; the message says what is wrong with it, and quotes nothing. */
final class HistoryLineFault extends Exception {

    private static final long serialVersionUID = 1L;

    HistoryLineFault(String message) {
        super(message);
    }
}
