package io.github.dualpassword.directory;

/** A directory has not said whether a password is right. */
public final class NotJudgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJudgedException(Throwable cause) {
        super("The directory has not said whether the password is right: " + cause.getMessage(), cause);
    }

    /** The directory that decides about the user is away. */
    public NotJudgedException() {
        super("The directory of the user is away");
    }
}
