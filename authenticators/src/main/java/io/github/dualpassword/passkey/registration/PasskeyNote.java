package io.github.dualpassword.passkey.registration;

/** What the registration keeps between its pages. */
enum PasskeyNote {
    /** When both factors were proven, milliseconds since the epoch. */
    PROVEN_AT,
    /** What the user wants the key to be called. */
    LABEL,
    /** For the authenticator, as base64url; once. */
    CHALLENGE
}
