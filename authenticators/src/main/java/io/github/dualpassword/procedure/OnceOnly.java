package io.github.dualpassword.procedure;

import org.keycloak.models.KeycloakSession;

/** That what was confirmed is carried out once, on whatever node, however often it is sent. */
public final class OnceOnly {

    private static final String PREFIX = "dual-password-execution-";
    /** As long as a procedure may take. */
    private static final long LIFESPAN_SECONDS = 1_800;

    private OnceOnly() {}

    /** @return false when somebody else has taken it */
    public static boolean take(KeycloakSession session, String execution) {
        return session.singleUseObjects().putIfAbsent(PREFIX + execution, LIFESPAN_SECONDS);
    }

    public static boolean isTaken(KeycloakSession session, String execution) {
        return session.singleUseObjects().contains(PREFIX + execution);
    }
}
