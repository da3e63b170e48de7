package io.github.dualpassword.realmsetup;

import java.util.List;

/** Keeps what set-ups have written. Bound to one database transaction. */
public interface WrittenItems {

    /** Those of a realm, in the order in which they are written. */
    List<WrittenItem> of(String realmId);

    /** Keeps one, in the place of what is kept of that item. */
    void keep(String realmId, WrittenItem written);

    void forget(String realmId, SetUpItem item);
}
