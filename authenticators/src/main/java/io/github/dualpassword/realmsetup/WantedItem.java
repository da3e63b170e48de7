package io.github.dualpassword.realmsetup;

import java.util.Optional;

/**
 * What an item shall be.
 *
 * @param value empty where it shall not be there
 * @param otherwise what to do where the realm has it with a value of its own
 */
record WantedItem(SetUpItem item, Optional<String> value, Otherwise otherwise) {

    /** What becomes of a value that is the realm's own. */
    enum Otherwise {
        /** It is replaced, and kept for the way back. */
        REPLACE,
        /** It stays: the bank has decided so before. */
        KEEP,
        /** It could mean something else: nothing is set up. */
        STOP
    }

    static WantedItem of(ItemKind kind, String key, String value, Otherwise otherwise) {
        return new WantedItem(new SetUpItem(kind, key), Optional.of(value), otherwise);
    }
}
