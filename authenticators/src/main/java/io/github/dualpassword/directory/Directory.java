package io.github.dualpassword.directory;

import java.util.stream.Stream;

import javax.naming.NamingException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.StorageUnavailableUserModelDelegate;
import org.keycloak.storage.StorageUnavailableException;

/** What can be seen of a directory that does not answer. */
public final class Directory {

    private static final String AWAY = "dual-password.directory-away";

    private Directory() {}

    /**
     * Whether a directory did not answer when it was asked for a user in this session. Keycloak then goes on as if it did
     * not have the user.
     */
    public static boolean wasAway(KeycloakSession session) {
        return session.getAttribute(AWAY) != null;
    }

    static void noteAway(KeycloakSession session) {
        session.setAttribute(AWAY, true);
    }

    /** Whether the user is known to Keycloak, but the directory that decides about the user is away: looks disabled. */
    public static boolean isAway(UserModel user) {
        return user instanceof StorageUnavailableUserModelDelegate;
    }

    /** Whether a directory that did not answer, or answered with an error, is behind the failure. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof NamingException
                        || cause instanceof StorageUnavailableException
                        || cause instanceof NotJudgedException);
    }
}
