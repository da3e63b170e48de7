package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.UserType;

/** What is asked of members of contracts together: a constant number of queries, however many they are. */
public interface ContractMembers {

    /** What their roles make of these users; who has none at all is missing. */
    Map<String, MemberRoles> rolesOf(RealmModel realm, Collection<String> userIds);

    /**
     * Those members who are of this type, as Keycloak's ids, in no order.
     *
     * @param group the group whose members are those of the contract
     */
    List<String> ofType(RealmModel realm, String group, UserType type);

    /** The organizations that these users belong to, in force or not, without their attributes; who belongs to none is missing. */
    Map<String, List<Membership>> organizationsOf(RealmModel realm, Collection<String> userIds);

    /**
     * Enabled members who have a mail address, as Keycloak's ids, in order.
     *
     * @param group the group whose members are those of the contract
     * @param after only those with a greater id than this; empty for the first page
     * @param limit how many at the most
     */
    List<String> withMailAddress(String group, String after, int limit);

    /**
     * Users of a realm who are members of several enabled contracts.
     *
     * @param examples how many login IDs to name at most
     */
    IrregularMembers inSeveralContracts(RealmModel realm, int examples);

    /**
     * Members of enabled contracts of a realm who hold roles of Keycloak's own administration.
     *
     * @param examples how many login IDs to name at most
     */
    IrregularMembers withAdminRoles(RealmModel realm, int examples);

    /**
     * Members of enabled contracts of a realm whose roles and groups make them no type of user.
     *
     * @param examples how many login IDs to name at most
     */
    IrregularMembers withoutType(RealmModel realm, int examples);

    /**
     * Enabled contracts of a realm that have members, none of whom is a master user who is enabled and not stopped.
     *
     * @param examples how many aliases to name at most
     */
    WithoutMaster withoutMaster(RealmModel realm, int examples);
}
