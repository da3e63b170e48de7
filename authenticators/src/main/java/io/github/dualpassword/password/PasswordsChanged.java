package io.github.dualpassword.password;

import java.util.Optional;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Password;

/**
 * Published inside the transaction that sets new passwords, so that whoever tells of it does so together with the change
 * or not at all.
 *
 * @param session of that transaction; its realm is the user's
 * @param user whose passwords they are
 * @param passwords which ones were set; never empty
 * @param first those of them of which the user had none before
 * @param released those of them whose suspension has ended with it; the mail about the change says so, and there is no other
 * @param setBy who set them
 * @param occasion what events call the occasion of a user's own change; empty where it was no procedure of its own
 */
public record PasswordsChanged(
        KeycloakSession session,
        UserModel user,
        Set<Password> passwords,
        Set<Password> first,
        Set<Password> released,
        SetBy setBy,
        Optional<String> occasion)
        implements ProviderEvent {

    /** By bank staff. @param released those of them whose suspension has ended with it */
    public static PasswordsChanged byBank(
            KeycloakSession session,
            UserModel user,
            Set<Password> passwords,
            Set<Password> first,
            Set<Password> released) {
        return new PasswordsChanged(session, user, passwords, first, released, SetBy.BANK, Optional.empty());
    }

    /** By the user, on an occasion that events call so; empty where it was no procedure of its own. */
    public static PasswordsChanged byOwner(
            KeycloakSession session,
            UserModel user,
            Set<Password> passwords,
            Set<Password> first,
            Optional<String> occasion) {
        return new PasswordsChanged(session, user, passwords, first, Set.of(), SetBy.OWNER, occasion);
    }

    /** Who set new passwords. */
    public enum SetBy {
        /** The user, who had proven the former ones. */
        OWNER,
        /** A master or administrator user of the same contract. */
        OPERATOR,
        /** Bank staff. */
        BANK
    }

    public PasswordsChanged {
        passwords = Set.copyOf(passwords);
        first = Set.copyOf(first);
        released = Set.copyOf(released);
    }
}
