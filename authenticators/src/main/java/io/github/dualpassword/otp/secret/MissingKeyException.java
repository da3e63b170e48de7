package io.github.dualpassword.otp.secret;

/** The key is not there, or cannot be used. The message is a sentence for whoever runs the server. */
public final class MissingKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingKeyException(String message) {
        super(message);
    }
}
