package io.github.dualpassword.otp;

import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.otp.secret.TokenSecret;

/** Codes of a token that nobody has, for entries that must cost the same work whether there is a token or not. */
final class CodesOfNobody {

    /** In place of the id of a token: none has it. */
    static final String TOKEN = "none";

    private static final CodeParameters PARAMETERS = new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60);

    private CodesOfNobody() {}

    /** Of a secret that is decrypted as that of a token is. Their matches mean nothing. */
    static TokenCodes in(String realmId, SecretCipher cipher) {
        SecretOwner nobody = new SecretOwner(realmId, TOKEN, TOKEN);
        TokenSecret secret = new TokenSecret(new byte[TokenSecret.MIN_BYTES]);
        return new TokenCodes(
                PARAMETERS, cipher.open(cipher.seal(secret, nobody), nobody).bytes());
    }
}
