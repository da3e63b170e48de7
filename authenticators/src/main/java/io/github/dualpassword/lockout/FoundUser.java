package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.models.UserModel;

/**
 * What looking for a user came to.
 *
 * @param id Keycloak's id; empty when nobody was found
 * @param isCertain whether all storages were asked; one that is away may have the user, or know better
 */
record FoundUser(Optional<String> id, boolean isCertain) {

    static FoundUser of(Optional<UserModel> user, boolean isCertain) {
        return new FoundUser(user.map(UserModel::getId), isCertain);
    }
}
