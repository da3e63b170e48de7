package io.github.dualpassword.passkey;

import java.util.Base64;
import java.util.Optional;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.credential.dto.WebAuthnCredentialData;

import io.github.dualpassword.otp.Base64Url;

/**
 * A passkey as Keycloak keeps it.
 *
 * @param id of Keycloak's credential
 * @param publicKey COSE
 * @param label that its user has given it
 */
record StoredKey(String id, byte[] credentialId, byte[] publicKey, String label) {

    /** Empty for one that cannot be read: staff can put anything there. */
    static Optional<StoredKey> read(CredentialModel stored) {
        try {
            WebAuthnCredentialData data =
                    WebAuthnCredentialModel.createFromCredentialModel(stored).getWebAuthnCredentialData();
            if (data == null || data.getCredentialId() == null || data.getCredentialPublicKey() == null) {
                return Optional.empty();
            }
            byte[] credentialId = Base64.getDecoder().decode(data.getCredentialId());
            return Base64Url.decode(data.getCredentialPublicKey())
                    .map(key -> new StoredKey(
                            stored.getId(),
                            credentialId,
                            key,
                            Optional.ofNullable(stored.getUserLabel()).orElse("")));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    String credentialText() {
        return Base64Url.encode(credentialId);
    }
}
