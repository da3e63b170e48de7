package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.RoleSettings;
import io.github.dualpassword.policy.UserType;

/** The roles that make users what they are in their contract (A02). */
public final class UserTypes {

    private final Map<UserType, RoleModel> roles;

    private UserTypes(Map<UserType, RoleModel> roles) {
        this.roles = roles;
    }

    /** Those of a realm; a type whose role the realm does not have is nobody's. */
    public static UserTypes of(RealmModel realm) {
        RealmPolicy policy = RealmPolicy.of(realm.getAttributes());
        Map<UserType, RoleModel> roles = new EnumMap<>(UserType.class);
        for (UserType type : UserType.values()) {
            RoleModel role = realm.getRole(policy.get(RoleSettings.of(type)));
            if (role != null) {
                roles.put(type, role);
            }
        }
        return new UserTypes(roles);
    }

    /** The roles that give a type. */
    public Collection<RoleModel> roles() {
        return List.copyOf(roles.values());
    }

    /** The role that gives a type; nothing where the realm does not have it. */
    public Optional<RoleModel> roleOf(UserType type) {
        return Optional.ofNullable(roles.get(type));
    }

    /** The highest type of somebody who holds these roles. */
    public Optional<UserType> typeOf(Predicate<RoleModel> holds) {
        return roles.entrySet().stream()
                .filter(type -> holds.test(type.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
