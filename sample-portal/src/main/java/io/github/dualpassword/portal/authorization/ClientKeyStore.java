package io.github.dualpassword.portal.authorization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where the application's key is kept: a PKCS #12 file with one elliptic curve key on P-256.
 *
 * @param location for example {@code file:/etc/portal/client-key.p12}; null or empty where a key is made at each start
 * @param password of the file and of the key in it
 */
@ConfigurationProperties("portal.client.key-store")
public record ClientKeyStore(Resource location, String password) {

    /** Whether there is one. */
    boolean isGiven() {
        return location != null;
    }

    @Override
    public String toString() {
        return "ClientKeyStore[location=" + location + "]";
    }
}
