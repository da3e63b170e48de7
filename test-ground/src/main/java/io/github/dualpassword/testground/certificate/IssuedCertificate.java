package io.github.dualpassword.testground.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * A certificate, with the key of whoever it was issued to.
 *
 * @param authority certificate of who has issued it
 */
public record IssuedCertificate(PrivateKey key, X509Certificate certificate, X509Certificate authority) {

    private static final String PKCS12 = "PKCS12";

    /** Reads what {@link #pkcs12} has written. */
    public static IssuedCertificate ofPkcs12(byte[] file, String password) {
        try {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(new ByteArrayInputStream(file), password.toCharArray());
            String alias = store.aliases().nextElement();
            Certificate[] chain = store.getCertificateChain(alias);
            return new IssuedCertificate(
                    (PrivateKey) store.getKey(alias, password.toCharArray()),
                    (X509Certificate) chain[0],
                    (X509Certificate) chain[1]);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Not a file with a certificate and its key", e);
        }
    }

    /** SHA-256 of the certificate as Keycloak compares it: lower-case hex. */
    public String thumbprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a file that browsers import, with the key and the authority's certificate. @param name what a browser lists it as */
    public byte[] pkcs12(String name, String password) {
        try {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(null, null);
            store.setKeyEntry(name, key, password.toCharArray(), new Certificate[] {certificate, authority});
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password.toCharArray());
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Not written as PKCS #12", e);
        }
    }

    @Override
    public String toString() {
        return "IssuedCertificate[" + certificate.getSubjectX500Principal() + "]";
    }
}
