package io.github.dualpassword.portal.stepup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Keycloak says has become of a transaction that was pushed. None of it is a reason to execute. */
public enum TransactionState {
    /** A browser has come with it. */
    PUSHED,
    /** A page has shown it. */
    SHOWN,
    /** The user has confirmed it; the code was not exchanged. */
    CONFIRMED,
    /** The code was exchanged: the answer may have been lost. */
    USED,
    /** The user has given up, or was refused. */
    REFUSED,
    /** Nobody has confirmed it in time. */
    EXPIRED;

    /** Whether the user has confirmed it. */
    public boolean isConfirmed() {
        return this == CONFIRMED || this == USED;
    }

    static Optional<TransactionState> of(Object told) {
        return Arrays.stream(values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(told))
                .findFirst();
    }
}
