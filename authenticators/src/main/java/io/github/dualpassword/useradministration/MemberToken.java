package io.github.dualpassword.useradministration;

import java.util.List;

import io.github.dualpassword.otp.TokenStanding;

/**
 * The token of a member as lists show it.
 *
 * @param serial its serial number
 * @param standing what it is good for
 * @param sharers login IDs of the others who use it too, in order
 */
public record MemberToken(String serial, TokenStanding standing, List<String> sharers) {

    public MemberToken {
        sharers = List.copyOf(sharers);
    }
}
