package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import io.github.dualpassword.storage.Storage;

/** Roles of the realm. */
record RealmRoles(KeycloakSession session, RealmModel realm) implements RealmPart {

    /** More of a kind would not help anybody who reads it. */
    private static final int EXAMPLES = 5;

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

    /** Who holds it would lose it, and so would what is composed of it and what may put it into tokens. */
    @Override
    public List<ItemUse> uses(String name) {
        return Optional.ofNullable(realm.getRole(name)).stream()
                .flatMap(role -> Stream.of(ofHolders(role), ofComposites(role), ofTokens(role))
                        .flatMap(uses -> uses))
                .toList();
    }

    private Stream<ItemUse> ofHolders(RoleModel role) {
        return Stream.concat(
                session.users().getRoleMembersStream(realm, role, 0, 1).map(user -> ItemUse.by("users who hold it")),
                session.groups()
                        .getGroupsByRoleStream(realm, role, 0, 1)
                        .map(group -> ItemUse.by("groups that hold it")));
    }

    private Stream<ItemUse> ofComposites(RoleModel role) {
        return others().composites(role.getId(), EXAMPLES).stream()
                .map(realm::getRoleById)
                .map(RealmRoles::ofComposite);
    }

    private static ItemUse ofComposite(RoleModel composite) {
        return composite.getContainer() instanceof ClientModel client
                ? ItemUse.by("role '%s' of client '%s'".formatted(composite.getName(), client.getClientId()))
                : ItemUse.by(new SetUpItem(ItemKind.ROLE, composite.getName()));
    }

    private Stream<ItemUse> ofTokens(RoleModel role) {
        return Stream.concat(
                others().clients(role.getId(), EXAMPLES).stream()
                        .map(client -> ItemUse.by("the scope of client '%s'".formatted(client))),
                others().clientScopes(role.getId(), EXAMPLES).stream()
                        .map(scope -> ItemUse.by("client scope '%s'".formatted(scope))));
    }

    private RoleUses others() {
        return Storage.of(session, RoleUses.class);
    }
}
