package io.github.dualpassword.otp;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.realm.TestRealm;

/** A realm that asks phones, and tells them. */
final class PushRealm {

    static final String ENTRY = "push-key";
    static final String PUSH = "dual-password.software-token.push";
    static final String HOSTS = "dual-password.software-token.push-hosts";

    private static final String KEY = newKey();

    private PushRealm() {}

    /** As tests of it want it. @param service that it calls, and no other */
    static void set(TestRealm realm, TestPushService service) {
        TestVault.shared().keys(realm, TestVault.KEY);
        TestVault.shared().entry(realm, ENTRY, KEY);
        realm.attribute(PhoneRealm.PER_ADDRESS, "0");
        realm.attribute("dual-password.software-token.cool-down-minutes", "0");
        realm.attribute("dual-password.software-token.one-push", "on");
        realm.attribute(PUSH, "on");
        realm.attribute(HOSTS, service.host());
    }

    /** PKCS #8 with the public key, as {@code openssl genpkey} writes it; the Java platform leaves that out. */
    private static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] spki = pair.getPublic().getEncoded();
            String point = HexFormat.of().formatHex(spki, spki.length - 65, spki.length);
            String secret = "%064x".formatted(((ECPrivateKey) pair.getPrivate()).getS());
            return Base64.getEncoder()
                    .encodeToString(HexFormat.of()
                            .parseHex("308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420"
                                    + secret + "a144034200" + point));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
