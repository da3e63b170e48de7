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
 * @param setBy who set them
 * @param occasion what events call the occasion of a user's own change; empty where it was no procedure of its own
 */
public record PasswordsChanged(
        KeycloakSession session,
        UserModel user,
        Set<Password> passwords,
        Set<Password> first,
        SetBy setBy,
        Optional<String> occasion)
        implements ProviderEvent {

    public PasswordsChanged(
            KeycloakSession session, UserModel user, Set<Password> passwords, Set<Password> first, SetBy setBy) {
        this(session, user, passwords, first, setBy, Optional.empty());
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
    }
}
