package io.github.dualpassword.passkey;

import io.github.dualpassword.Ids;

/** What came of an answer of a passkey; the names are stable. */
public enum PasskeyVerdict {
    /** Verified, and kept as evidence: once. */
    ACCEPTED,
    /** The fields are missing, too long, or no base64url. */
    MALFORMED,
    /** The challenge was answered before, is not the present one, or its time is over. */
    CHALLENGE_OVER,
    /** No key of this user has this id, or the authenticator says that it is another user's. */
    UNKNOWN_KEY,
    /** The key may not be used: it was never registered, cools down, is suspended, or is not wanted by the realm. */
    KEY_NOT_USABLE,
    /** Not verified: other challenge, origin or RP ID, no user verification, a wrong signature. */
    INVALID,
    /** Verified, and the counter has gone back. */
    COUNTER_BACK,
    /** It could not be judged, as without the database. */
    UNAVAILABLE;

    /** The error of the event. */
    public String error() {
        return "passkey_" + Ids.underscored(this);
    }

    public String id() {
        return Ids.underscored(this);
    }
}
