package io.github.dualpassword.contract;

import java.util.Optional;

import io.github.dualpassword.policy.UserType;

/**
 * What a member's roles and groups make of the member.
 *
 * @param type the highest user type; empty where they give none
 * @param adminRights whether roles of Keycloak's own administration are among them
 * @param tokens whether they make one who needs one-time passwords
 */
public record MemberRoles(Optional<UserType> type, AdminRights adminRights, TokenNeed tokens) {

    /** Of somebody without any role. */
    public static final MemberRoles NONE = new MemberRoles(Optional.empty(), AdminRights.NONE, TokenNeed.NOT_NEEDED);
}
