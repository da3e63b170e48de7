package io.github.dualpassword.contract;

import java.util.Collection;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Who holds a role, members of contracts or not: a constant number of queries, and one for each level of roles and groups. */
public interface RoleHolders {

    /**
     * Users of a realm, service accounts included, who hold one of these roles, directly, by another role or by a group.
     *
     * @param examples how many login IDs to name at most
     */
    IrregularMembers of(RealmModel realm, Collection<RoleModel> roles, int examples);
}
