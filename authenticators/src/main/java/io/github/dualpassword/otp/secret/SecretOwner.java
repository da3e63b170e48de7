package io.github.dualpassword.otp.secret;

import java.nio.charset.StandardCharsets;

/**
 * Whose secret it is. A sealed secret opens for its owner alone: copied into the row of another token, it is worth nothing.
 *
 * @param realmId Keycloak's id of the realm
 * @param tokenId of the token
 * @param serial its serial number
 */
public record SecretOwner(String realmId, String tokenId, String serial) {

    byte[] associatedData() {
        return String.join("/", realmId, tokenId, serial).getBytes(StandardCharsets.UTF_8);
    }
}
