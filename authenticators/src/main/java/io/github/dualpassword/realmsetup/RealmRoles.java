package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Roles of the realm. */
record RealmRoles(KeycloakSession session, RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(realm.getRole(name))
                .map(role -> Optional.ofNullable(role.getDescription()).orElse(""));
    }

    @Override
    public void write(String name, Optional<String> description) {
        if (description.isEmpty()) {
            realm.removeRole(realm.getRole(name));
        } else {
            RoleModel role = Optional.ofNullable(realm.getRole(name)).orElseGet(() -> realm.addRole(name));
            role.setDescription(description.get());
        }
    }

    /** Who holds it would lose it. */
    @Override
    public List<ItemUse> uses(String name) {
        return Optional.ofNullable(realm.getRole(name)).stream()
                .flatMap(role -> Stream.of(
                                session.users()
                                        .getRoleMembersStream(realm, role, 0, 1)
                                        .map(user -> ItemUse.by("users who hold it")),
                                session.groups()
                                        .getGroupsByRoleStream(realm, role, 0, 1)
                                        .map(group -> ItemUse.by("groups that hold it")))
                        .flatMap(uses -> uses))
                .toList();
    }
}
