package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;

/**
 * By what an authenticator knows whose key it is: of this kind of key alone, because a second discoverable key with the same handle
 * overwrites the first. It says nothing about the user.
 */
public final class UserHandle {

    private static final String KIND = "dual-password-passkey";
    private static final String SEPARATOR = "\n";

    private UserHandle() {}

    public static byte[] of(String realmId, String userId) {
        return Sha256.of((KIND + SEPARATOR + realmId + SEPARATOR + userId).getBytes(StandardCharsets.UTF_8));
    }
}
