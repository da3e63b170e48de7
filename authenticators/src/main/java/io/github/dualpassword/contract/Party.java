package io.github.dualpassword.contract;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.PublicApi;
import io.github.dualpassword.policy.UserType;

/**
 * A user as one of the two sides of a delegated operation, read from the model at this moment and never from a token.
 *
 * @param userId Keycloak's id
 * @param type the highest one that the user's roles give; empty when they give none
 * @param contract the one for which the user stands; empty when there are several or none
 * @param adminRights whether the user holds roles of Keycloak's own administration
 */
@PublicApi
public record Party(String userId, Optional<UserType> type, Optional<Contract> contract, AdminRights adminRights) {

    /** One who holds no role of Keycloak's own administration. */
    public Party(String userId, Optional<UserType> type, Optional<Contract> contract) {
        this(userId, type, contract, AdminRights.NONE);
    }

    public static Party of(KeycloakSession session, UserModel user) {
        return new Party(
                user.getId(),
                UserTypes.of(session.getContext().getRealm()).typeOf(user::hasRole),
                session.getProvider(ContractProvider.class).contractOf(user),
                AdminRoles.of(session.getContext().getRealm()).rightsOf(user));
    }
}
