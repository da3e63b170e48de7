package io.github.dualpassword.passkey;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;

/** The algorithms that are accepted, whatever Keycloak's policy lists: ES256 and RS256. */
final class KeyAlgorithms {

    private static final int P256_BITS = 256;
    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_RSA_BITS = 4_096;

    private KeyAlgorithms() {}

    static List<PublicKeyCredentialParameters> parameters() {
        return List.of(of(COSEAlgorithmIdentifier.ES256), of(COSEAlgorithmIdentifier.RS256));
    }

    private static PublicKeyCredentialParameters of(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** Whether it is a key of one of them, of a usual length. */
    static boolean accept(COSEKey key) {
        PublicKey publicKey = key.getPublicKey();
        if (COSEAlgorithmIdentifier.ES256.equals(key.getAlgorithm())) {
            return publicKey instanceof ECPublicKey curve
                    && curve.getParams().getCurve().getField().getFieldSize() == P256_BITS;
        }
        return COSEAlgorithmIdentifier.RS256.equals(key.getAlgorithm())
                && publicKey instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= LEAST_RSA_BITS
                && rsa.getModulus().bitLength() <= MOST_RSA_BITS;
    }
}
