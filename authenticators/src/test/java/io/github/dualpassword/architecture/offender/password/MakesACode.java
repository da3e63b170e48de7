package io.github.dualpassword.architecture.offender.password;

import org.keycloak.models.utils.HmacOTP;

/** Makes the code with which it could compare an entry. */
public final class MakesACode {

    public boolean isRight(byte[] secret, int counter, String entered) {
        return new HmacOTP(6, HmacOTP.HMAC_SHA1, 0)
                .generateHOTP(secret, counter)
                .equals(entered);
    }
}
