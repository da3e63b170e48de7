package io.github.dualpassword.otp;

import java.util.List;
import java.util.Set;

import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretOwner;

/** Encrypted secrets, wherever they are kept. Bound to one database transaction. */
public interface SealedSecrets {

    /** Where secrets are kept. */
    enum Place {
        /** Tokens of imports that are not committed yet, and become tokens as they are. */
        IMPORTS,
        TOKENS,
        /** Activation passwords of software tokens. */
        ISSUES
    }

    /**
     * Secrets that are encrypted by another key, in the order of the ids of their tokens.
     *
     * @param keyId by which key secrets are to be encrypted
     * @param afterId the last token seen; empty to begin
     * @param limit most secrets to return
     */
    List<Sealed> byOtherKeys(Place place, String realmId, String keyId, String afterId, int limit);

    /**
     * Replaces the encryption of a secret, if it is still that one.
     *
     * @return whether it did
     */
    boolean replace(Place place, String realmId, String tokenId, SealedSecret before, SealedSecret after);

    /** By which keys the secrets of a realm's tokens are encrypted. */
    Set<String> keyIds(String realmId);

    /**
     * A secret with whose it is.
     *
     * @param tokenId of its token
     * @param serial serial number of its token
     * @param secret encrypted
     */
    record Sealed(String tokenId, String serial, SealedSecret secret) {

        /** For whom it is encrypted. */
        SecretOwner owner(String realmId) {
            return new SecretOwner(realmId, tokenId, serial);
        }
    }
}
