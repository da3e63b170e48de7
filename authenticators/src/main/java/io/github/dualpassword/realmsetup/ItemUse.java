package io.github.dualpassword.realmsetup;

import java.util.Optional;

/**
 * What uses an item, so that it cannot go.
 *
 * @param item the item of the set-up that uses it; empty for what the set-up has not written
 * @param words what uses it, within a sentence
 */
record ItemUse(Optional<SetUpItem> item, String words) {

    static ItemUse by(SetUpItem item) {
        return new ItemUse(Optional.of(item), item.name());
    }

    static ItemUse by(String words) {
        return new ItemUse(Optional.empty(), words);
    }
}
