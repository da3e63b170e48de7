package io.github.dualpassword.otp.approval;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class AskedForTest {

    private static final AskedFor REVOCATION = AskedFor.operation(Operation.REVOKE_TOKEN, "execution", "user01");

    @Test
    void whatAnApprovalIsGoodForIsNoMatterOfNames() {
        assertThat(REVOCATION.isSameAs(AskedFor.operation(Operation.REVOKE_TOKEN, "execution", "another name")))
                .isTrue();
        assertThat(AskedFor.login("Portal").isSameAs(AskedFor.login("Portal, renamed")))
                .isTrue();
    }

    @Test
    void itIsGoodForNothingElse() {
        assertThat(REVOCATION.isSameAs(AskedFor.operation(Operation.REVOKE_TOKEN, "another", "user01")))
                .isFalse();
        assertThat(REVOCATION.isSameAs(AskedFor.operation(Operation.RELEASE_OTP, "execution", "user01")))
                .isFalse();
        assertThat(AskedFor.confirmation(Optional.of("T-1"), "Portal")
                        .isSameAs(AskedFor.confirmation(Optional.empty(), "Portal")))
                .isFalse();
        assertThat(AskedFor.login("Portal").isSameAs(AskedFor.confirmation(Optional.empty(), "Portal")))
                .isFalse();
    }

    @Test
    void manyNamesAreCutShort() {
        assertThat(AskedFor.operation(Operation.REVOKE_TOKEN, "execution", "x".repeat(1_000))
                        .subject())
                .hasSize(AskedFor.MAX_SUBJECT);
        assertThat(AskedFor.beforeLogin(Operation.PRE_LOGIN_RESET, "user02").subject())
                .isEqualTo("user02");
    }
}
