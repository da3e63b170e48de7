package io.github.dualpassword.otp.push;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

import io.github.dualpassword.otp.P256Point;

/** Keys of the Java platform on the curve P-256. */
final class Curve {

    static final String KEY = "EC";
    static final ECGenParameterSpec P_256 = new ECGenParameterSpec("secp256r1");

    private Curve() {}

    static ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance(KEY);
        parameters.init(P_256);
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    static ECPublicKey publicKey(P256Point point) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance(KEY)
                .generatePublic(new ECPublicKeySpec(new ECPoint(point.x(), point.y()), parameters()));
    }
}
