package io.github.dualpassword.otp.inventory;

/** Another request works on the import, and has not ended in time. Nothing was changed. */
public final class ImportBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportBusyException(Throwable cause) {
        super("Another request works on the import", cause);
    }
}
