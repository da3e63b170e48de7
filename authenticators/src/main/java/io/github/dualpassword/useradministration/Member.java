package io.github.dualpassword.useradministration;

import java.util.Optional;

import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.policy.UserType;

/**
 * A member of a contract as lists show it. Nothing may be decided by it: every target is looked at anew at execution.
 *
 * @param userId Keycloak's id
 * @param loginId what the user types
 * @param familyName possibly empty
 * @param givenName possibly empty
 * @param mail address; empty when none is known
 * @param roles what the user's roles make of the user
 * @param state what can keep the user from working
 */
public record Member(
        String userId,
        String loginId,
        String familyName,
        String givenName,
        Optional<String> mail,
        MemberRoles roles,
        ServiceState state) {

    /** Empty when the user's roles give none. */
    public Optional<UserType> type() {
        return roles.type();
    }
}
