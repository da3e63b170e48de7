package io.github.dualpassword.otp.software;

import java.util.Optional;

/** Where issues of software tokens are kept. Bound to one database transaction. */
public interface IssuedTokens {

    /** Length of a user ID of the phone, in digits. */
    int SHORT_ID_DIGITS = 6;

    /** Stands where a token has its serial number in what an activation password is encrypted for: neither opens as the other. */
    String PASSWORD_OWNER = "activation-password";

    /** Longest mail address, in characters (L04). */
    int MAX_ADDRESS = 64;

    /** Length of the public key of a phone, in characters. */
    int DEVICE_KEY_LENGTH = 122;

    Optional<IssuedToken> find(String realmId, String tokenId);

    /** The one that is named by its user ID. */
    Optional<IssuedToken> findByShortId(String realmId, String shortId);

    /** The one of a user of which no token is registered; the newest, should there be several. */
    Optional<IssuedToken> unregistered(String realmId, String userId);

    void add(String realmId, IssuedToken issued);

    /**
     * Remembers that a phone has it, if none has it yet and it is still valid.
     *
     * @param deviceKey public key of the phone; empty where an app of somebody else has it
     * @param now milliseconds since the epoch
     * @return whether it did
     */
    boolean handOver(String realmId, String tokenId, Optional<String> deviceKey, long now);

    /** Removes what was issued to a user and never registered, with its tokens. */
    void removeUnregistered(String realmId, String userId);
}
