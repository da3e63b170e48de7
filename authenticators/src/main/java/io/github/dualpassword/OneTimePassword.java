package io.github.dualpassword;

import java.util.Optional;

/**
 * One-time passwords, by what shows them. Their attempts are those of the device, however many users share it: it is no
 * {@link Credential} of a user, and who suspends it suspends it for all of them.
 */
public enum OneTimePassword implements CountedSecret {
    /** トークン: the subject of its attempts is the token. */
    TOKEN;

    @Override
    public String id() {
        return Ids.hyphenated(this);
    }

    public static Optional<OneTimePassword> byId(String id) {
        return Ids.find(values(), OneTimePassword::id, id);
    }
}
