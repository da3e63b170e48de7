package io.github.dualpassword.audit;

import java.util.Optional;

import io.github.dualpassword.Ids;

/**
 * Parts of what one operation records that have a name of their own, by which they are shown and can be looked for. The
 * operation says what was permitted and tried, a part more exactly what happened.
 */
public enum NamedPart {
    /** A release that has lifted a service stop, whatever else it has ended. */
    SERVICE_STOP_LIFTED,
    /** An own change because somebody else had set the password. */
    FORCED_CHANGE,
    /** An own change because the password had expired. */
    EXPIRY_CHANGE;

    /** The name; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }

    static Optional<NamedPart> byId(String id) {
        return Ids.find(values(), NamedPart::id, id);
    }
}
