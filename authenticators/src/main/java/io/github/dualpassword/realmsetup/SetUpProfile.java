package io.github.dualpassword.realmsetup;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** Which of the realm profiles a realm is set up as. */
public enum SetUpProfile {
    TWO_STAGE,
    ONE_STAGE,
    HARDWARE_TOKEN,
    BEFORE_LOGIN;

    public static Optional<SetUpProfile> byId(String id) {
        return Ids.find(values(), SetUpProfile::id, id);
    }

    /** The name of the profile's realm. */
    public String id() {
        return Ids.hyphenated(this);
    }
}
