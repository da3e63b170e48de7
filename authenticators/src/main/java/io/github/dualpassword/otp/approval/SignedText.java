package io.github.dualpassword.otp.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A text that a phone has signed.
 *
 * @param signature ECDSA over P-256 with SHA-256, both numbers one after the other (IEEE P1363), base64url without padding
 */
public record SignedText(String text, String signature) {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    /**
     * Whether this key has signed it. Never throws for what was sent.
     *
     * @param publicKey SubjectPublicKeyInfo in base64url without padding
     */
    public boolean isSignedBy(String publicKey) {
        if (signature.length() != Approval.SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(KeyFactory.getInstance("EC")
                    .generatePublic(
                            new X509EncodedKeySpec(Base64.getUrlDecoder().decode(publicKey))));
            verifying.update(text.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | RuntimeException noSignature) {
            return false;
        }
    }
}
