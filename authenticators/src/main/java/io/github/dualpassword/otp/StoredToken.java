package io.github.dualpassword.otp;

import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretOwner;

/**
 * A token with all that is kept of it.
 *
 * @param token what it is
 * @param progress how far its codes are used up
 * @param secret encrypted
 */
public record StoredToken(Token token, CodeProgress progress, SealedSecret secret) {

    /** For whom the secret is encrypted. */
    public SecretOwner owner(String realmId) {
        return new SecretOwner(realmId, token.id(), token.serial().value());
    }
}
