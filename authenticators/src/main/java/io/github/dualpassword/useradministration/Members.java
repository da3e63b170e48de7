package io.github.dualpassword.useradministration;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.keycloak.models.RealmModel;

/**
 * The members of a contract with their states: a constant number of queries a list, however many members and users there
 * are.
 */
public interface Members {

    /** The most rows of a page. */
    int PAGE = 100;

    /**
     * Members by their login IDs.
     *
     * @param group the group whose members are those of the contract
     * @param now milliseconds since the epoch: suspensions that have ended by then count as ended
     * @param max at most this many, from {@code first} on
     */
    List<Member> find(RealmModel realm, String group, MemberFilter filter, long now, int first, int max);

    /** How many there are. */
    long count(RealmModel realm, String group, MemberFilter filter, long now);

    /**
     * The same as {@link #find}, without their states: login IDs by Keycloak's ids, in the order of the login IDs.
     *
     * @param max at most this many
     */
    Map<String, String> loginIds(RealmModel realm, String group, MemberFilter filter, long now, int max);

    /** Those of these users who are members, by their login IDs. */
    List<Member> among(RealmModel realm, String group, Collection<String> userIds, long now);
}
