package io.github.dualpassword.audit.transfer;

/** What was to be read back is no operation history; nothing was added. */
public final class HistoryFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryFaultException(long line, String fault) {
        super("Line %d: %s Nothing was added.".formatted(line, fault));
    }
}
