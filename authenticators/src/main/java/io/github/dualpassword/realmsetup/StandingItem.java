package io.github.dualpassword.realmsetup;

import java.util.Optional;

/**
 * What a set-up has written, and what has become of it.
 *
 * @param present its value now; empty where it is not there
 */
public record StandingItem(WrittenItem row, Optional<String> present) {

    /** Whether nobody has changed it since. */
    public boolean isAsWritten() {
        return present.equals(row.written());
    }
}
