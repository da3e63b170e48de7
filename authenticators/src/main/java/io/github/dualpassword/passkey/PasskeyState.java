package io.github.dualpassword.passkey;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** What was decided about a passkey. */
public enum PasskeyState {
    USABLE,
    /** Its counter has gone back, or too many of its signatures could not be verified. It stays so. */
    SUSPENDED;

    public String id() {
        return Ids.underscored(this);
    }

    public static Optional<PasskeyState> byId(String id) {
        return Ids.find(values(), PasskeyState::id, id);
    }
}
