package io.github.dualpassword.persistence;

import java.util.Collection;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import io.github.dualpassword.contract.IrregularMembers;
import io.github.dualpassword.contract.RoleHolders;

/** Looks for holders of roles in Keycloak's own tables. */
record RoleHolderQueries(EntityManager entityManager) implements RoleHolders {

    @Override
    public IrregularMembers of(RealmModel realm, Collection<RoleModel> roles, int examples) {
        return new IrregularMemberQueries(entityManager, realm, examples).holding(roles);
    }
}
