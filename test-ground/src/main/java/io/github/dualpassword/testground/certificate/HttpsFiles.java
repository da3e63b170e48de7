package io.github.dualpassword.testground.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

import io.github.dualpassword.testground.OwnerOnly;

/**
 * What a server reads that speaks https and asks for client certificates of one authority, and of no other.
 *
 * @param directory where it lies, which only its owner can read
 */
public record HttpsFiles(Path directory) {

    /** There is no secret in a trust store; Keycloak wants a password all the same. */
    private static final String TRUST_STORE_PASSWORD = "certificates";

    /** Writes them. @param server what the server shows of itself */
    public static HttpsFiles written(Path directory, IssuedCertificate server, CertificateAuthority ofClients) {
        HttpsFiles files = new HttpsFiles(OwnerOnly.directory(directory));
        OwnerOnly.write(files.certificate(), Pem.of(server.certificate()));
        OwnerOnly.write(files.key(), Pem.of(server.key()));
        OwnerOnly.write(files.trustStore(), trustStore(ofClients));
        OwnerOnly.write(files.authority(), Pem.of(server.authority()));
        return files;
    }

    /** Certificate of the server, PEM. */
    public Path certificate() {
        return directory.resolve("server.crt");
    }

    /** Certificate of the authority, PEM: what a browser imports to trust the server. */
    public Path authority() {
        return directory.resolve("authority.crt");
    }

    private Path key() {
        return directory.resolve("server.key");
    }

    private Path trustStore() {
        return directory.resolve("clients.p12");
    }

    /** What {@code kc.sh start} is told. */
    public List<String> arguments() {
        return List.of(
                "--https-certificate-file=" + certificate(),
                "--https-certificate-key-file=" + key(),
                "--https-trust-store-file=" + trustStore(),
                "--https-trust-store-password=" + TRUST_STORE_PASSWORD);
    }

    private static byte[] trustStore(CertificateAuthority authority) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", authority.certificate());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, TRUST_STORE_PASSWORD.toCharArray());
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Not written as PKCS #12", e);
        }
    }
}
