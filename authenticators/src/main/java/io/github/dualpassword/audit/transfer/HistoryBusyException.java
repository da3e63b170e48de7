package io.github.dualpassword.audit.transfer;

/** Another request reads lines into the history of the realm, and has not ended in time. Nothing was added. */
public final class HistoryBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryBusyException(Throwable cause) {
        super("Another request reads lines into this history", cause);
    }
}
