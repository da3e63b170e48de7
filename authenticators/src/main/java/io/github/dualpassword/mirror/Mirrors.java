package io.github.dualpassword.mirror;

import java.util.List;

import org.keycloak.models.RealmModel;

import io.github.dualpassword.lockout.LockoutKey;

/**
 * Stores mirrors in Keycloak's own tables of attributes, past its model: a directory that is read-only or unavailable must
 * not keep a suspension from being settled. Bound to one database transaction.
 */
public interface Mirrors {

    /** A user of a realm, by Keycloak's ids. */
    record MirroredUser(String realmId, String userId) {}

    /** Replaces what is mirrored of one part; does nothing where Keycloak does not know the user. */
    void put(MirroredUser user, String part, String value);

    /** Removes what is mirrored of one part. */
    void remove(MirroredUser user, String part);

    /** Users with a mirror of whom the tables of this product know nothing: an import has brought them. */
    List<MirroredUser> importedInto(RealmModel realm);

    /** The same in all realms, at most {@code limit} of them. */
    List<MirroredUser> imported(int limit);

    /** Credentials of which something is settled that is not mirrored, at most {@code limit} of them. */
    List<LockoutKey> missingSuspensions(int limit);

    /** Users with a service stop that is not mirrored, at most {@code limit} of them. */
    List<MirroredUser> missingStops(int limit);

    /**
     * Turns the mirror of a user, as it is in the database now, into a suspension state and a service stop, where the tables
     * of this product have none.
     *
     * @param now milliseconds since the epoch
     */
    void adopt(MirroredUser user, long now);
}
