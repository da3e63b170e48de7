package io.github.dualpassword.otp.push;

import java.util.Optional;

/** Where phones are told, one place a token. Bound to one database transaction. They go with the issue of their token. */
public interface Subscriptions {

    /** Of a token; empty also where its phone is not to be told anything. */
    Optional<StoredSubscription> ofToken(String realmId, String tokenId);

    /**
     * Keeps what a phone has signed, its end included, in place of whatever it has signed before.
     *
     * @return whether this call did: not where the phone has signed another one since, or the token is gone
     */
    boolean keep(String realmId, String tokenId, StoredSubscription signed);

    /** Removes one that the push service does not know any more, unless the phone has signed another one since. */
    void remove(String realmId, String tokenId, StoredSubscription gone);
}
