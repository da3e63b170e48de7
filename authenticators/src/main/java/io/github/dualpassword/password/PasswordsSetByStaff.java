package io.github.dualpassword.password;

import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Password;

/**
 * Published beside {@link PasswordsChanged} where bank staff have set new passwords, by those who know which member of staff.
 *
 * @param session of the transaction that sets them; its realm is the user's
 * @param user whose passwords they are
 * @param staff who has set them; may belong to another realm
 * @param passwords which ones; never empty
 * @param forced those of them that the user must change
 */
public record PasswordsSetByStaff(
        KeycloakSession session, UserModel user, UserModel staff, Set<Password> passwords, Set<Password> forced)
        implements ProviderEvent {

    public PasswordsSetByStaff {
        passwords = Set.copyOf(passwords);
        forced = Set.copyOf(forced);
    }
}
