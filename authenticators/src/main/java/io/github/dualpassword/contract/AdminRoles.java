package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
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

    private static final Set<String> OF_ALL_REALMS =
            Set.of(org.keycloak.models.AdminRoles.ADMIN, org.keycloak.models.AdminRoles.CREATE_REALM);

    /** Keycloak calls the client that stands for a realm by the realm's name and this ending. */
    private static final String CLIENT_OF_REALM = "-realm";

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
        Stream<RoleModel> ofClients = isMaster()
                ? realm.getClientsStream()
                        .filter(client -> isOfRealm(client.getClientId()))
                        .flatMap(ClientModel::getRolesStream)
                : Stream.ofNullable(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                        .flatMap(ClientModel::getRolesStream);
        Stream<RoleModel> ofRealm = isMaster()
                ? realm.getRolesStream().filter(role -> OF_ALL_REALMS.contains(role.getName()))
                : Stream.of();
        return Stream.concat(ofClients, ofRealm).toList();
    }

    private boolean isOne(RoleModel role) {
        if (!role.isClientRole()) {
            return isMaster() && OF_ALL_REALMS.contains(role.getName());
        }
        String client = ((ClientModel) role.getContainer()).getClientId();
        return isMaster() ? isOfRealm(client) : client.equals(Constants.REALM_MANAGEMENT_CLIENT_ID);
    }

    private boolean isMaster() {
        return realm.getName().equals(Config.getAdminRealm());
    }

    private static boolean isOfRealm(String clientId) {
        return clientId.endsWith(CLIENT_OF_REALM);
    }
}
