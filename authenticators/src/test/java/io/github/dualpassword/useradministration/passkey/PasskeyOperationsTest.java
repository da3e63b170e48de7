package io.github.dualpassword.useradministration.passkey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.passkey.KeyStanding;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.useradministration.Colleague;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberToken;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.ServiceState.Stop;
import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;

import static org.assertj.core.api.Assertions.assertThat;

/** The revocation of passkeys as data. */
class PasskeyOperationsTest {

    private static final BulkOperation REVOCATION = PasskeyOperations.REVOCATION;
    private static final Choice REVOKE = REVOCATION.choices().get(0);

    @Test
    void theListShowsNumberAndNamesWithTheTokenBesideThem() {
        Member holder = member(
                new SeenKey("01234567-89ab-cdef", "会社のPC", KeyStanding.SUSPENDED, Optional.empty()),
                new SeenKey("11234567-89ab-cdef", "予備", KeyStanding.USABLE, Optional.empty()),
                new SeenKey("21234567-89ab-cdef", "三つ目", KeyStanding.USABLE, Optional.empty()));

        assertThat(REVOCATION.items(holder)).containsExactly(Item.PASSKEY_USABLE, Item.PASSKEY_SUSPENDED);
        assertThat(REVOCATION.columns().stream().map(column -> column.cell().apply(holder)))
                .containsExactly("3: 会社のPC, 予備, 三つ目", "12345678");
        assertThat(REVOCATION.named().apply(holder)).containsExactly("01234567-89ab", "11234567-89ab", "21234567-89ab");
    }

    @Test
    void whoHasNoneIsListedWithoutAny() {
        Member without = member();

        assertThat(REVOCATION.items(without)).containsExactly(Item.PASSKEY_NOT_REGISTERED);
        assertThat(REVOCATION.columns().get(0).cell().apply(without)).isEmpty();
        assertThat(REVOCATION.named().apply(without)).isEmpty();
    }

    @Test
    void aRevocationLeavesNobodyWithAPasskey() {
        assertThat(REVOKE.foreseen().apply(List.of(Item.PASSKEY_SUSPENDED), any -> true))
                .containsExactly(Item.PASSKEY_NOT_REGISTERED);
        assertThat(REVOKE.reached().test(List.of(Item.PASSKEY_NOT_REGISTERED))).isTrue();
        assertThat(REVOKE.reached().test(List.of(Item.PASSKEY_USABLE))).isFalse();
        assertThat(REVOKE.reached().test(List.of())).as("nobody's id").isFalse();
        assertThat(REVOKE.wanted().test(Item.PASSKEY_NOT_REGISTERED)).isTrue();
        assertThat(REVOKE.work().apply(new Confirmed("passkey_usable", List.of("a"))))
                .isEqualTo(new PasskeyRevocation(new Confirmed("passkey_usable", List.of("a"))));
    }

    @Test
    void everyStateIsExplainedAndNoOtherOne() {
        RealmPolicy policy = RealmPolicy.of(Map.of());

        assertThat(Item.ofPasskeys())
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(REVOCATION.meanings().apply(policy, item)).isPresent());
        assertThat(Item.ofOneTimePasswords())
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(REVOCATION.meanings().apply(policy, item)).isEmpty());
    }

    /** What people are told, and what they are not kept from working by. */
    @Test
    void whatEachKeyIsGoodForIsOneItem() {
        for (KeyStanding standing : KeyStanding.values()) {
            Item expected = switch (standing) {
                case USABLE -> Item.PASSKEY_USABLE;
                case COOLING_DOWN -> Item.PASSKEY_COOLING_DOWN;
                case SUSPENDED -> Item.PASSKEY_SUSPENDED;
                case OF_ANOTHER_NAME, SYNCED, NOT_REGISTERED -> Item.PASSKEY_NOT_COUNTED;
            };
            assertThat(Item.ofPasskeys(List.of(new SeenKey("a", "", standing, Optional.empty()))))
                    .containsExactly(expected);
        }
        assertThat(Item.ofPasskeys().stream().filter(Item::isHindrance))
                .containsExactlyInAnyOrder(Item.PASSKEY_SUSPENDED, Item.PASSKEY_NOT_COUNTED);
    }

    private static Member member(SeenKey... keys) {
        Suspension usable = new Suspension(Standing.USABLE, 0, 0, 0);
        return Colleague.in(
                new ServiceState(
                        Map.of(Credential.LOGIN, usable, Credential.CONFIRMATION, usable),
                        Stop.NOT_STOPPED,
                        Stop.NOT_STOPPED),
                Optional.of(new MemberToken("12345678", TokenStanding.USABLE, List.of())),
                List.of(keys));
    }
}
