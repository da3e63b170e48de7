package io.github.dualpassword.passkey;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.dto.WebAuthnCredentialData;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.otp.Base64Url;

/**
 * A passkey as Keycloak keeps it.
 *
 * @param id of Keycloak's credential
 * @param publicKey COSE
 * @param label that its user has given it, as others may read it
 * @param secretHash of its {@link KeySecret}; empty where it has none
 */
record StoredKey(String id, byte[] credentialId, byte[] publicKey, String label, Optional<String> secretHash) {

    /** Empty for one that cannot be read: staff can put anything there. */
    static Optional<StoredKey> read(CredentialModel stored) {
        try {
            WebAuthnCredentialData data =
                    JsonSerialization.readValue(stored.getCredentialData(), WebAuthnCredentialData.class);
            if (data == null || data.getCredentialId() == null || data.getCredentialPublicKey() == null) {
                return Optional.empty();
            }
            byte[] credentialId = Base64.getDecoder().decode(data.getCredentialId());
            Optional<String> secretHash = KeySecret.read(stored.getSecretData()).map(KeySecret::hash);
            return Base64Url.decode(data.getCredentialPublicKey())
                    .map(key -> new StoredKey(
                            stored.getId(), credentialId, key, KeyLabel.shown(stored.getUserLabel()), secretHash));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    String credentialText() {
        return Base64Url.encode(credentialId);
    }
}
