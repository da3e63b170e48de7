package io.github.dualpassword.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

import io.github.dualpassword.testground.OwnerOnly;
import io.github.dualpassword.testground.certificate.CertificateAuthority;
import io.github.dualpassword.testground.certificate.HttpsFiles;
import io.github.dualpassword.testground.certificate.IssuedCertificate;

/**
 * The certificates of the demo: that of the server for https, and that of the sample user who logs in by certificate. They are
 * made at the first start by an authority of the demo's own, whose key is then thrown away, and stay with the demo's data. When
 * they have expired, new ones are made.
 *
 * @param https what the server reads
 * @param user of the sample user
 * @param file with the sample user's certificate and key, to be imported into a browser
 */
record DemoCertificates(HttpsFiles https, IssuedCertificate user, Path file) {

    /** Login ID of the sample user. */
    static final String USER = "user12";

    /** Of the file, published as the passwords of sample users are. */
    static final String PASSWORD = "Certificate-" + USER;

    private static final String AUTHORITY = "Demo of Keycloak Dual Password";
    private static final String HOST = "localhost";

    /** Those in a directory below the demo's data. */
    static DemoCertificates in(Path home, Instant now) {
        Path file = file(home);
        Path directory = OwnerOnly.directory(file.getParent());
        if (!Files.exists(file) || hasExpired(read(file), now)) {
            CertificateAuthority authority = CertificateAuthority.created(AUTHORITY);
            HttpsFiles.written(directory, authority.server(HOST), authority);
            OwnerOnly.write(file, authority.client(USER).pkcs12(USER, PASSWORD));
        }
        return new DemoCertificates(new HttpsFiles(directory), read(file), file);
    }

    /** Where the sample user's certificate is. */
    static Path file(Path home) {
        return home.resolve("certificates").resolve(USER + ".p12");
    }

    private static boolean hasExpired(IssuedCertificate certificate, Instant now) {
        return certificate.certificate().getNotAfter().before(Date.from(now));
    }

    private static IssuedCertificate read(Path file) {
        try {
            return IssuedCertificate.ofPkcs12(Files.readAllBytes(file), PASSWORD);
        } catch (IOException failure) {
            throw new DemoFailure(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
