package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.ServiceState.Item;

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
 * @param token that the user has registered; empty for none
 * @param passkeys of the user, those that count for nothing included; none where the realm has none
 */
public record Member(
        String userId,
        String loginId,
        String familyName,
        String givenName,
        Optional<String> mail,
        MemberRoles roles,
        ServiceState state,
        Optional<MemberToken> token,
        List<SeenKey> passkeys) {

    public Member {
        passkeys = List.copyOf(passkeys);
    }

    /** Empty when the user's roles give none. */
    public Optional<UserType> type() {
        return roles.type();
    }

    /** How one-time passwords stand with the user. */
    public OtpStatus otp() {
        return OtpStatus.of(token.map(MemberToken::standing), roles.tokens());
    }

    /** Everything that is shown of the user's states. */
    public List<Item> items() {
        return Stream.of(state.items(), List.of(Item.of(otp())), Item.ofPasskeys(passkeys))
                .flatMap(List::stream)
                .toList();
    }
}
