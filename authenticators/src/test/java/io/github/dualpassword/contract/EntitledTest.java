package io.github.dualpassword.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a page or a mail about a token names as those who can help. */
class EntitledTest {

    private static final PermissionMatrix DEFAULT = RealmPolicy.of(Map.of()).permissions();

    /** Document 003: the master releases general users only (H01), and nobody a token that is shared with a master (H09). */
    private static final PermissionMatrix MASTERS_ONLY = RealmPolicy.of(
                    Map.of("dual-password.permissions.release-otp", "master: general"))
            .permissions();

    @Test
    void theMatrixSaysWhoMayReleaseAll() {
        assertThat(types(DEFAULT, UserType.GENERAL, UserType.MASTER))
                .containsExactly(UserType.MASTER, UserType.ADMINISTRATOR);
        assertThat(types(MASTERS_ONLY, UserType.GENERAL, UserType.GENERAL)).containsExactly(UserType.MASTER);
    }

    @Test
    void whereOneOfThemIsOutOfReachOnlyTheBankCanHelp() {
        assertThat(types(MASTERS_ONLY, UserType.GENERAL, UserType.MASTER)).isEmpty();
        assertThat(Entitled.types(DEFAULT, Operation.RELEASE_OTP, List.of(MemberRoles.NONE)))
                .isEmpty();
        assertThat(Entitled.types(
                        DEFAULT,
                        Operation.RELEASE_OTP,
                        List.of(new MemberRoles(Optional.of(UserType.GENERAL), AdminRights.HELD, TokenNeed.NEEDED))))
                .isEmpty();
    }

    private static List<UserType> types(PermissionMatrix matrix, UserType one, UserType other) {
        return Entitled.types(matrix, Operation.RELEASE_OTP, List.of(of(one), of(other)));
    }

    private static MemberRoles of(UserType type) {
        return new MemberRoles(Optional.of(type), AdminRights.NONE, TokenNeed.NEEDED);
    }
}
