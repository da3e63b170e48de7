package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.credential.CredentialModel;

/**
 * Tells one password of a user from the next one, without saying anything about it: which of them somebody has proven.
 *
 * @param text no secret; the same as long as the password is
 */
public record PasswordMark(String text) {

    private static final String DIRECTORY = "directory@";

    /** Milliseconds. A date further ahead comes from another clock, and is none to count on from. */
    private static final long AT_ONCE = 1_000;

    /** Of a password that Keycloak's database holds: stable when it is hashed anew, exported or imported. */
    public static PasswordMark of(CredentialModel stored) {
        return new PasswordMark(stored.getId() + "@" + stored.getCreatedDate());
    }

    /**
     * The date of a password that takes the place of another one, milliseconds since the epoch. Passwords that follow each
     * other within one millisecond are dated a millisecond apart, or else their marks would be the same.
     *
     * @param former date of the one that is replaced; empty where there is none, or it has none
     */
    public static long dateAfter(Optional<Long> former, long now) {
        return former.filter(date -> date >= now && date - now < AT_ONCE)
                .map(date -> date + 1)
                .orElse(now);
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
