package io.github.dualpassword.passkey.registration;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.procedure.Notes;

/** What the registration keeps between its pages. */
enum PasskeyNote {
    /** When both factors were proven, milliseconds since the epoch. */
    PROVEN_AT,
    /** What was kept of the signature of another passkey, where that was asked for. */
    EVIDENCE,
    /** What the user wants the key to be called. */
    LABEL,
    /** For the authenticator, as base64url; once. */
    CHALLENGE;

    static Notes<PasskeyNote> of(AuthenticationSessionModel authentication) {
        return new Notes<>(authentication, RegisterPasskeyFactory.ID, PasskeyNote.class);
    }
}
