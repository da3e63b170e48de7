package io.github.dualpassword.throttle;

import io.github.dualpassword.Ids;

/**
 * A door where somebody who has proven nothing yet can enter secrets. Behind a login there is none: whoever comes there has
 * proven a password, and the suspension engine counts every further entry exactly.
 */
public enum ThrottledDoor {
    /** Login page and direct grant. */
    LOGIN,
    /** The page for procedures before login. */
    BEFORE_LOGIN,
    /** Where a phone asks for the secret of a software token. */
    TOKEN_ACTIVATION;

    /** What entries name there. Doors at which that is the same are counted together where guessing over many is suspected. */
    String named() {
        return this == TOKEN_ACTIVATION ? "issue" : "login-id";
    }

    /** The name in events and metrics; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }
}
