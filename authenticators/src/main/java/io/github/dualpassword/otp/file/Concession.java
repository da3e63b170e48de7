package io.github.dualpassword.otp.file;

/** What is refused unless it is asked for. */
public enum Concession {
    /** Secrets that are not encrypted. */
    PLAIN_SECRETS,
    /** Encrypted secrets without a MAC. One that is wrong is always refused. */
    MISSING_MACS
}
