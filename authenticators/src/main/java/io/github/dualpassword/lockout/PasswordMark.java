package io.github.dualpassword.lockout;

import org.keycloak.credential.CredentialModel;

/**
 * Tells one password of a user from the next one, without saying anything about it: which of them somebody has proven.
 *
 * @param text no secret; the same as long as the password is
 */
public record PasswordMark(String text) {

    private static final String DIRECTORY = "directory@";

    /** Of a password that Keycloak's database holds: stable when it is hashed anew, exported or imported. */
    public static PasswordMark of(CredentialModel stored) {
        return new PasswordMark(stored.getId() + "@" + stored.getCreatedDate());
    }

    /** Of a password that a directory holds, which tells nothing of it: how often this product has changed it. */
    public static PasswordMark ofDirectory(long changes) {
        return new PasswordMark(DIRECTORY + changes);
    }

    /** Whether a directory holds the password. */
    public boolean isOfDirectory() {
        return text.startsWith(DIRECTORY);
    }
}
