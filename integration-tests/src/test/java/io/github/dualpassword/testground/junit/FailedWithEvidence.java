package io.github.dualpassword.testground.junit;

/** A test's own failure, its message followed by where log and pictures lie. */
final class FailedWithEvidence extends AssertionError {

    private static final long serialVersionUID = 1L;

    FailedWithEvidence(String message, Throwable cause) {
        super(message, cause);
        setStackTrace(cause.getStackTrace());
    }
}
