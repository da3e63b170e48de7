package io.github.dualpassword.testground.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import io.github.dualpassword.testground.server.ServerOptions;

/**
 * The authority of this process, whose certificates servers with {@link #of} accept. There is one for all classes, which then
 * share servers.
 */
public final class TestAuthority {

    private static final TestAuthority SHARED = new TestAuthority();

    private final CertificateAuthority authority = CertificateAuthority.created("Certificate authority of tests");
    private final HttpsFiles files = HttpsFiles.written(temporaryDirectory(), authority.server("localhost"), authority);

    private TestAuthority() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(files.directory())));
    }

    public static TestAuthority shared() {
        return SHARED;
    }

    /** Lets a server speak https beside http, on a free port, and ask for certificates of this authority. */
    public ServerOptions.Builder of(ServerOptions.Builder options) {
        return options.https(files, 0);
    }

    /** Lets a server trust others of this authority, when it is the one that calls. */
    public ServerOptions.Builder trusted(ServerOptions.Builder options) {
        return options.argument("--truststore-paths=" + files.authority());
    }

    /** For another server of this machine, which such servers trust. */
    public SSLContext serving() {
        return Tls.serving(authority.server("localhost"));
    }

    /** One that is valid. @param name common name */
    public IssuedCertificate certificate(String name) {
        return authority.client(name);
    }

    public IssuedCertificate expiredCertificate(String name) {
        return authority.expiredClient(name);
    }

    /** One of an authority that no server has heard of. */
    public IssuedCertificate foreignCertificate(String name) {
        return CertificateAuthority.created("Another certificate authority").client(name);
    }

    /** For a visitor who has no certificate. */
    public SSLContext withoutCertificate() {
        return Tls.trusting(authority.certificate());
    }

    /** For a visitor who shows this certificate. */
    public SSLContext showing(IssuedCertificate certificate) {
        return Tls.showing(certificate, authority.certificate());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> file.toFile().delete());
            directory.toFile().delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
