package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * The roles of Keycloak's own administration that a realm has: those of its client {@code realm-management}; in the master
 * realm those of the clients that stand for realms, and its two roles for all of Keycloak.
 */
public final class AdminRoles {

    private final RealmModel realm;

    private AdminRoles(RealmModel realm) {
        this.realm = realm;
    }

    public static AdminRoles of(RealmModel realm) {
        return new AdminRoles(realm);
    }

    /** Of a user, whose roles may come from groups, and from roles that consist of others. */
    public AdminRights rightsOf(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(this::isOne)
                ? AdminRights.HELD
                : AdminRights.NONE;
    }

    /** Whether a role is one of them, or consists of one among others. */
    public boolean areGivenBy(RoleModel role) {
        return RoleUtils.expandCompositeRoles(Set.of(role)).stream().anyMatch(this::isOne);
    }

    /** The same for a group, whose members have the roles of the groups above it, too. */
    public boolean areGivenBy(GroupModel group) {
        return Stream.iterate(group, Objects::nonNull, GroupModel::getParent)
                .flatMap(GroupModel::getRoleMappingsStream)
                .anyMatch(this::areGivenBy);
    }

    /** All of them. */
    public Collection<RoleModel> all() {
        return Stream.concat(
                        realm.getRolesStream(),
                        realm.getClientsStream().filter(this::hasSome).flatMap(ClientModel::getRolesStream))
                .filter(this::isOne)
                .toList();
    }

    /** Spares reading the roles of all other clients. */
    private boolean hasSome(ClientModel client) {
        return isOne(new AdminRoleName(Optional.of(client.getClientId()), ""));
    }

    private boolean isOne(RoleModel role) {
        Optional<String> client =
                role.isClientRole() ? Optional.of(((ClientModel) role.getContainer()).getClientId()) : Optional.empty();
        return isOne(new AdminRoleName(client, role.getName()));
    }

    private boolean isOne(AdminRoleName role) {
        return realm.getName().equals(Config.getAdminRealm()) ? role.administersMaster() : role.administersRealm();
    }
}
