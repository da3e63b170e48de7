package io.github.dualpassword.portal.authorization;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * The key by which this application authenticates at Keycloak ({@code private_key_jwt}): an elliptic curve key on P-256, for
 * ES256. Keycloak fetches its public half from here and knows no secret of the application.
 *
 * <p>Keycloak fetches again when it meets a key id that it does not know; so the id follows from the key, and a new key has a
 * new one.
 */
@Component
public final class ClientKey {

    private final ECKey key;

    /** That of the key store; where there is none, one that is made now and forgotten at the end, for one node alone. */
    ClientKey(ClientKeyStore store) {
        key = store.isGiven() ? read(store) : made();
    }

    /** With the private half, to sign with; never to be shown. */
    ECKey withPrivateHalf() {
        return key;
    }

    /** What Keycloak may fetch. */
    public Map<String, Object> published() {
        return new JWKSet(key).toJSONObject(true);
    }

    private static ECKey made() {
        try {
            return named(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static ECKey read(ClientKeyStore store) {
        char[] password = store.password().toCharArray();
        try (InputStream content = store.location().getInputStream()) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, password);
            return named(onlyKey(keys, password));
        } catch (IOException | GeneralSecurityException | JOSEException unusable) {
            throw new IllegalStateException(
                    "The key store %s cannot be used: %s".formatted(store.location(), unusable.getMessage()), unusable);
        }
    }

    private static ECKey onlyKey(KeyStore keys, char[] password) throws GeneralSecurityException {
        List<String> aliases = Collections.list(keys.aliases());
        if (aliases.size() == 1
                && keys.getKey(aliases.get(0), password) instanceof ECPrivateKey privateHalf
                && keys.getCertificate(aliases.get(0)).getPublicKey() instanceof ECPublicKey publicHalf
                && Curve.P_256.equals(Curve.forECParameterSpec(publicHalf.getParams()))) {
            return new ECKey.Builder(Curve.P_256, publicHalf)
                    .privateKey(privateHalf)
                    .build();
        }
        throw new KeyStoreException("it must hold exactly one key, on the curve P-256");
    }

    private static ECKey named(ECKey key) throws JOSEException {
        return new ECKey.Builder(key)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint()
                .build();
    }
}
