package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class AskedForTest {

    private static final AskedFor REVOCATION =
            AskedFor.operation(Operation.REVOKE_TOKEN, "execution", List.of("user01"));

    @Test
    void whatAnApprovalIsGoodForIsNoMatterOfNames() {
        assertThat(REVOCATION.isSameAs(
                        AskedFor.operation(Operation.REVOKE_TOKEN, "execution", List.of("another name"))))
                .isTrue();
        assertThat(AskedFor.login("Portal").isSameAs(AskedFor.login("Portal, renamed")))
                .isTrue();
    }

    @Test
    void itIsGoodForNothingElse() {
        assertThat(REVOCATION.isSameAs(AskedFor.operation(Operation.REVOKE_TOKEN, "another", List.of("user01"))))
                .isFalse();
        assertThat(REVOCATION.isSameAs(AskedFor.operation(Operation.RELEASE_OTP, "execution", List.of("user01"))))
                .isFalse();
        assertThat(AskedFor.confirmation(Optional.of("T-1"), "Portal")
                        .isSameAs(AskedFor.confirmation(Optional.empty(), "Portal")))
                .isFalse();
        assertThat(AskedFor.login("Portal").isSameAs(AskedFor.confirmation(Optional.empty(), "Portal")))
                .isFalse();
    }

    @Test
    void ofManyUsersSomeAreNamedWholeAndAllCounted() {
        List<String> users =
                IntStream.rangeClosed(1, 100).mapToObj("tanaka-%d"::formatted).toList();

        String subject =
                AskedFor.operation(Operation.REVOKE_TOKEN, "execution", users).subject();

        assertThat(subject)
                .hasSizeBetween(230, AskedFor.MAX_SUBJECT)
                .startsWith("tanaka-1, tanaka-2, ")
                .endsWith(", … (100)");
        assertThat(users).containsAll(List.of(subject.replace(", … (100)", "").split(", ")));
    }

    @Test
    void namesHaveAnEnd() {
        assertThat(AskedFor.operation(Operation.REVOKE_TOKEN, "execution", List.of("x".repeat(1_000)))
                        .subject())
                .isEqualTo("… (1)");
        assertThat(AskedFor.login("x".repeat(1_000)).subject()).hasSize(AskedFor.MAX_SUBJECT);
        assertThat(AskedFor.beforeLogin(Operation.PRE_LOGIN_RESET, "user02").subject())
                .isEqualTo("user02");
    }
}
