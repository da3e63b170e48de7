package io.github.dualpassword.useradministration.history;

import java.util.Optional;
import java.util.stream.Stream;

/** Whose part of the history is shown. */
enum Scope {
    /** What the reader did, and what was done to the reader. */
    OWN("own"),
    /** Everything in the reader's contract (全履歴照会). */
    CONTRACT("contract");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** What forms and notes call it. */
    String id() {
        return id;
    }

    static Optional<Scope> byId(String id) {
        return Stream.of(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
