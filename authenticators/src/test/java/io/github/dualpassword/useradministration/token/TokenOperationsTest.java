package io.github.dualpassword.useradministration.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.useradministration.Colleague;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberToken;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.ServiceState.Stop;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;

import static org.assertj.core.api.Assertions.assertThat;

/** The two operations as data. */
class TokenOperationsTest {

    private static final Choice RELEASE = TokenOperations.RELEASE.choices().get(0);
    private static final Choice REVOKE = TokenOperations.REVOCATION.choices().get(0);

    @Test
    void theListShowsTheStateTheTokenAndWhoSharesIt() {
        Member suspended =
                member(Optional.of(new MemberToken("12345678", TokenStanding.SUSPENDED, List.of("ben", "cora"))));

        assertThat(TokenOperations.RELEASE.items(suspended)).containsExactly(Item.OTP_SUSPENDED);
        assertThat(TokenOperations.RELEASE.columns().stream()
                        .map(column -> column.cell().apply(suspended)))
                .containsExactly("12345678", "ben, cora");
        assertThat(TokenOperations.RELEASE.named().apply(suspended)).containsExactly("12345678", "ben", "cora");
        assertThat(TokenOperations.REVOCATION.named().apply(suspended)).containsExactly("12345678");
    }

    @Test
    void whoHasNoTokenIsListedWithoutOne() {
        Member without = member(Optional.empty());

        assertThat(TokenOperations.REVOCATION.items(without)).containsExactly(Item.OTP_NOT_REGISTERED);
        assertThat(TokenOperations.REVOCATION.columns().stream()
                        .map(column -> column.cell().apply(without)))
                .containsExactly("", "", "");
        assertThat(TokenOperations.REVOCATION.named().apply(without)).isEmpty();
    }

    @Test
    void aReleaseMakesOfSuspendedOnesUsableOnes() {
        assertThat(RELEASE.foreseen().apply(List.of(Item.OTP_SUSPENDED), any -> true))
                .containsExactly(Item.OTP_USABLE);
        assertThat(RELEASE.foreseen().apply(List.of(Item.OTP_EXPIRED), any -> true))
                .containsExactly(Item.OTP_EXPIRED);
        assertThat(RELEASE.reached().test(List.of(Item.OTP_SUSPENDED))).isFalse();
        assertThat(RELEASE.reached().test(List.of(Item.OTP_USABLE))).isTrue();
        assertThat(RELEASE.reached().test(List.of())).as("nobody's id").isFalse();
        assertThat(RELEASE.wanted().test(Item.OTP_USABLE)).isTrue();
        assertThat(RELEASE.work().apply(new Confirmed("otp_suspended", List.of())))
                .isEqualTo(new TokenRelease(new Confirmed("otp_suspended", List.of())));
    }

    @Test
    void aRevocationLeavesNobodyWithAToken() {
        assertThat(REVOKE.foreseen().apply(List.of(Item.OTP_EXPIRED), any -> true))
                .containsExactly(Item.OTP_NOT_REGISTERED);
        assertThat(REVOKE.foreseen().apply(List.of(Item.OTP_NOT_NEEDED), any -> true))
                .containsExactly(Item.OTP_NOT_NEEDED);
        assertThat(REVOKE.reached().test(List.of(Item.OTP_USABLE))).isFalse();
        assertThat(REVOKE.reached().test(List.of(Item.OTP_NOT_NEEDED))).isTrue();
        assertThat(REVOKE.reached().test(List.of(Item.OTP_NOT_REGISTERED))).isTrue();
        assertThat(REVOKE.reached().test(List.of())).as("nobody's id").isFalse();
        assertThat(REVOKE.wanted().test(Item.OTP_NOT_REGISTERED)).isTrue();
        assertThat(REVOKE.work().apply(new Confirmed("otp_usable", List.of())))
                .isEqualTo(new TokenRevocation(new Confirmed("otp_usable", List.of())));
    }

    /** C11, in the words of document 001. */
    @Test
    void everyStateIsExplained() {
        RealmPolicy policy = RealmPolicy.of(Map.of());

        assertThat(Item.ofOneTimePasswords())
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(TokenOperations.RELEASE.meanings().apply(policy, item))
                                .isPresent());
        assertThat(Item.ofService())
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(TokenOperations.REVOCATION.meanings().apply(policy, item))
                                .isEmpty());
    }

    private static Member member(Optional<MemberToken> token) {
        Suspension usable = new Suspension(Standing.USABLE, 0, 0, 0);
        return Colleague.in(
                new ServiceState(
                        Map.of(Credential.LOGIN, usable, Credential.CONFIRMATION, usable),
                        Stop.STOPPED,
                        Stop.NOT_STOPPED),
                token);
    }
}
