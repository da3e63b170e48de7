package io.github.dualpassword.testground.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

import com.unboundid.asn1.ASN1Boolean;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.PKCS10CertificateSigningRequest;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509CertificateExtension;

/**
 * Issues certificates, for tests and the demo. It is made when it is needed, and its key is kept in memory alone: when the
 * process has ended, nobody issues another one.
 */
public final class CertificateAuthority {

    private static final SignatureAlgorithmIdentifier SIGNATURE = SignatureAlgorithmIdentifier.SHA_256_WITH_ECDSA;
    private static final String KEY = "EC";
    private static final String CURVE = "secp256r1";
    private static final OID BASIC_CONSTRAINTS = new OID("2.5.29.19");
    private static final OID SUBJECT_ALTERNATIVE_NAME = new OID("2.5.29.17");

    /** Of a host in the list of alternative names (RFC 5280, {@code GeneralName}). */
    private static final byte DNS_NAME = (byte) 0x82;

    private static final Duration VALIDITY = Duration.ofDays(365);

    private final KeyPair keys;
    private final com.unboundid.util.ssl.cert.X509Certificate certificate;
    private final Instant now;

    private CertificateAuthority(KeyPair keys, com.unboundid.util.ssl.cert.X509Certificate certificate, Instant now) {
        this.keys = keys;
        this.certificate = certificate;
        this.now = now;
    }

    /** Whose certificates are valid for a year. @param name common name of its own certificate */
    public static CertificateAuthority created(String name) {
        Instant now = Instant.now();
        try {
            KeyPair keys = newKeys();
            return new CertificateAuthority(
                    keys,
                    com.unboundid.util.ssl.cert.X509Certificate.generateSelfSignedCertificate(
                            SIGNATURE,
                            keys,
                            subject(name),
                            begin(now).toEpochMilli(),
                            now.plus(VALIDITY).toEpochMilli(),
                            new X509CertificateExtension(
                                    BASIC_CONSTRAINTS, true, new ASN1Sequence(new ASN1Boolean(true)).encode())),
                    now);
        } catch (CertException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate authority could be made", e);
        }
    }

    /** What whoever trusts this authority has to know. */
    public X509Certificate certificate() {
        return standard(certificate);
    }

    /** For a server under a host name. */
    public IssuedCertificate server(String host) {
        return issued(
                host,
                now.plus(VALIDITY),
                new X509CertificateExtension(
                        SUBJECT_ALTERNATIVE_NAME,
                        false,
                        new ASN1Sequence(new ASN1OctetString(DNS_NAME, host)).encode()));
    }

    /** For a person. @param name common name */
    public IssuedCertificate client(String name) {
        return issued(name, now.plus(VALIDITY));
    }

    /** The same that has expired an hour ago. */
    public IssuedCertificate expiredClient(String name) {
        return issued(name, now.minus(Duration.ofHours(1)));
    }

    private IssuedCertificate issued(String name, Instant end, X509CertificateExtension... extensions) {
        try {
            KeyPair owners = newKeys();
            PKCS10CertificateSigningRequest request = PKCS10CertificateSigningRequest.generateCertificateSigningRequest(
                    SIGNATURE, owners, subject(name), extensions);
            return new IssuedCertificate(
                    owners.getPrivate(),
                    standard(com.unboundid.util.ssl.cert.X509Certificate.generateIssuerSignedCertificate(
                            SIGNATURE,
                            certificate,
                            keys.getPrivate(),
                            request.getPublicKeyAlgorithmOID(),
                            request.getPublicKeyAlgorithmParameters(),
                            request.getEncodedPublicKey(),
                            request.getDecodedPublicKey(),
                            request.getSubjectDN(),
                            begin(now).toEpochMilli(),
                            end.toEpochMilli(),
                            extensions)),
                    certificate());
        } catch (CertException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate could be issued to " + name, e);
        }
    }

    /** Some time ago, so that clocks that differ do not matter. */
    private static Instant begin(Instant now) {
        return now.minus(Duration.ofDays(1));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(KEY);
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static DN subject(String name) {
        return new DN(new RDN("CN", name));
    }

    private static X509Certificate standard(com.unboundid.util.ssl.cert.X509Certificate certificate) {
        try {
            return (X509Certificate) certificate.toCertificate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
