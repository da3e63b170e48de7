package io.github.dualpassword.realmsetup;

import java.util.Optional;

/**
 * What becomes of one item.
 *
 * @param from its value now; empty where there is none
 * @param to the value that it gets; empty where it goes, or nothing becomes of it
 * @param reason why nothing becomes of it; empty where that is told by the outcome alone
 */
public record ItemChange(
        SetUpItem item, Outcome outcome, Optional<String> from, Optional<String> to, Optional<String> reason) {

    /** What it is. */
    public enum Outcome {
        /** It is added, changed or taken away. */
        CHANGED,
        /** It is as it shall be. */
        ALREADY_SO,
        /** It stays as it is, although it is not as it would be written; the reason says why. */
        KEPT,
        /** It keeps all others from being changed; the reason says why. */
        CONFLICT
    }

    static ItemChange changed(SetUpItem item, Optional<String> from, Optional<String> to) {
        return new ItemChange(item, Outcome.CHANGED, from, to, Optional.empty());
    }

    static ItemChange alreadySo(SetUpItem item, Optional<String> value) {
        return new ItemChange(item, Outcome.ALREADY_SO, value, value, Optional.empty());
    }

    static ItemChange kept(SetUpItem item, Optional<String> value, String reason) {
        return new ItemChange(item, Outcome.KEPT, value, value, Optional.of(reason));
    }

    static ItemChange conflict(SetUpItem item, Optional<String> value, String reason) {
        return new ItemChange(item, Outcome.CONFLICT, value, value, Optional.of(reason));
    }

    public boolean isChange() {
        return outcome == Outcome.CHANGED;
    }
}
