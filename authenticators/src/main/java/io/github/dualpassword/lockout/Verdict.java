package io.github.dualpassword.lockout;

import java.util.Optional;

/** What came of an attempt at a secret. */
public sealed interface Verdict {

    /** The secret was right. {@code userId} is Keycloak's id of the user. */
    record Right(String userId) implements Verdict {}

    /**
     * The secret was wrong, or the login ID belongs to nobody.
     *
     * @param userId Keycloak's id of the user; empty for a login ID that nobody has. For the record, not for the page
     * @param standing the state afterwards: this may have been the entry that suspended the credential
     * @param until end of a temporary suspension, milliseconds since the epoch; 0 otherwise
     */
    record Wrong(Optional<String> userId, Standing standing, long until) implements Verdict {}

    /**
     * The credential is suspended: nothing was evaluated, nothing counted.
     *
     * @param userId Keycloak's id of the user; empty for a login ID that nobody has. For the record, not for the page
     * @param standing temporary or permanent
     * @param until end of a temporary suspension, milliseconds since the epoch; 0 for a permanent one
     */
    record Suspended(Optional<String> userId, Standing standing, long until) implements Verdict {}

    /** The state could not be read or written: nothing may be concluded about the secret. */
    record Unavailable() implements Verdict {}
}
