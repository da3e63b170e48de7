package io.github.dualpassword.boundtransaction;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** How far a transaction that was pushed has come. */
public enum TransactionState {
    /** A browser has come with it, and no page has shown it yet. */
    PUSHED,
    /** A page that asks for a secret has shown it. */
    SHOWN,
    /** Its user has given the right answer to each page of the level. */
    CONFIRMED,
    /** Its code was exchanged, and the application was given the details. */
    USED,
    /** The user has given up, or the level was refused. */
    REFUSED,
    /** Its time was over before it was used. */
    EXPIRED;

    public String id() {
        return Ids.underscored(this);
    }

    public static Optional<TransactionState> byId(String id) {
        return Ids.find(values(), TransactionState::id, id);
    }

    /** Whether a page may show it and take an answer. */
    public boolean isOpen() {
        return this == PUSHED || this == SHOWN;
    }

    /** What it is by the clock: nobody has to come by for a transaction to expire. */
    public TransactionState at(long now, long validUntil) {
        boolean waits = isOpen() || this == CONFIRMED;
        return waits && now >= validUntil ? EXPIRED : this;
    }
}
