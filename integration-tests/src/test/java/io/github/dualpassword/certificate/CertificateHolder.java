package io.github.dualpassword.certificate;

import java.net.URI;

import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * Somebody with a browser that shows a certificate to whoever asks for one.
 *
 * @param visitor with the memory of that browser
 */
record CertificateHolder(TestGround ground, Visitor visitor) {

    static final String ATTRIBUTE = "certificate-sha256";
    static final String CUSTOMER = "certificate-login";

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    static CertificateHolder of(TestGround ground, IssuedCertificate certificate) {
        return new CertificateHolder(ground, ground.client().visitor().with(AUTHORITY.showing(certificate)));
    }

    /** A browser without any. */
    static CertificateHolder withoutCertificate(TestGround ground) {
        return new CertificateHolder(ground, ground.client().visitor().with(AUTHORITY.withoutCertificate()));
    }

    /** Issues a certificate and notes it with its user. */
    static IssuedCertificate issuedTo(TestUser user) {
        IssuedCertificate certificate = AUTHORITY.certificate(user.loginId());
        user.withAttribute(ATTRIBUTE, certificate.thumbprint());
        return certificate;
    }

    /** Opens the login page at the port where certificates are asked for. */
    Page open(AuthorizationRequest request) {
        return visitor.open(overHttps(request));
    }

    /** The same in Japanese. */
    Page open() {
        return open(request());
    }

    AuthorizationRequest request() {
        return ground.client().authorization().locale("ja");
    }

    private URI overHttps(AuthorizationRequest request) {
        return ground.server().overHttps(request.url());
    }
}
