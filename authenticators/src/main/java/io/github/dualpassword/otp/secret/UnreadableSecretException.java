package io.github.dualpassword.otp.secret;

/** A sealed secret does not open: its key is gone, or it is not as it was, or belongs to another token. */
public final class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSecretException(String message) {
        super(message);
    }
}
