package io.github.dualpassword.goodsettings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the last good settings of realms are kept; they go with their realm. */
public interface GoodSettings {

    /** Those of a realm; empty where none were seen. */
    Optional<KeptSettings> of(String realmId);

    /** Ids of the realms of which some are kept. */
    Set<String> realms();

    /** Keeps these in place of all that were kept of the realm, and forgets that they were wiped. */
    void keep(String realmId, Map<String, String> values, long now);

    /**
     * Notes that the realm has lost them.
     *
     * @return whether that was not noted before; of several servers, one gets this answer
     */
    boolean noteWiped(String realmId, long now);

    /** Forgets them: the realm is to be without them. */
    void forget(String realmId);
}
