package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.contract.TokenNeed;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.policy.UserType;

/** Members of a contract, made for a test. */
public final class Colleague {

    private Colleague() {}

    /** A master user without a token. */
    public static Member in(ServiceState state) {
        return in(state, Optional.empty());
    }

    /** A master user who needs one-time passwords. */
    public static Member in(ServiceState state, Optional<MemberToken> token) {
        return in(state, token, List.of());
    }

    /** The same with passkeys. */
    public static Member in(ServiceState state, Optional<MemberToken> token, List<SeenKey> passkeys) {
        return new Member(
                "1",
                "anna",
                "",
                "",
                Optional.empty(),
                new MemberRoles(Optional.of(UserType.MASTER), AdminRights.NONE, TokenNeed.NEEDED),
                state,
                token,
                passkeys);
    }
}
