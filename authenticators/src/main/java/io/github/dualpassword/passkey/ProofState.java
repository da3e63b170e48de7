package io.github.dualpassword.passkey;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** How far a challenge has come. */
public enum ProofState {
    /** A page shows it. */
    ASKED,
    /** A signature over it was accepted: from now on it is evidence. */
    GIVEN;

    public String id() {
        return Ids.underscored(this);
    }

    public static Optional<ProofState> byId(String id) {
        return Ids.find(values(), ProofState::id, id);
    }
}
