package io.github.dualpassword.testground.server;

/** A server could not be built or started; the message ends with the last lines it wrote. */
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerFailure(String message) {
        super(message);
    }

    ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
