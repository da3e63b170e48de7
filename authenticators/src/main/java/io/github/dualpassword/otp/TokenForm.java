package io.github.dualpassword.otp;

/** What a token is made of. */
public enum TokenForm {
    /** A device of the bank, by its serial number. Those of a contract may share it. */
    HARDWARE,
    /** On the phone of the one user to whom it was issued. Nobody else can register it, and nobody can give it to another contract. */
    SOFTWARE
}
