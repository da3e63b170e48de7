package io.github.dualpassword.useradministration.passkey;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.passkey.KeyStanding;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.useradministration.TargetRefusal;

import static io.github.dualpassword.useradministration.passkey.PasskeyOperationRules.revoke;
import static org.assertj.core.api.Assertions.assertThat;

/** When the passkeys of a target are revoked. */
class PasskeyOperationRulesTest {

    private static final PasskeyDecision CARRIED_OUT = new PasskeyDecision.CarriedOut();

    private static SeenKey key(String id, KeyStanding standing) {
        return new SeenKey(id, "鍵", standing, Optional.empty());
    }

    @Test
    void whoHasNoneLosesNone() {
        assertThat(revoke(List.of("gone"), List.of())).isEqualTo(new PasskeyDecision.NothingToDo());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsRevokedWhateverItIsGoodFor(KeyStanding standing) {
        assertThat(revoke(List.of("a"), List.of(key("a", standing)))).isEqualTo(CARRIED_OUT);
    }

    @Test
    void oneThatWasNotShownIsNotRevokedAndOneThatIsGoneHindersNothing() {
        List<SeenKey> both = List.of(key("a", KeyStanding.USABLE), key("b", KeyStanding.USABLE));

        assertThat(revoke(List.of("a"), both)).isEqualTo(new PasskeyDecision.Refused(TargetRefusal.STATE_CHANGED));
        assertThat(revoke(List.of("a", "b", "c"), both)).isEqualTo(CARRIED_OUT);
    }

    @Test
    void keysAreToldApartByTheBeginningsOfTheirIds() {
        assertThat(key("01234567-89ab-cdef-0123-456789abcdef", KeyStanding.USABLE)
                        .mark())
                .isEqualTo("01234567-89ab");
        assertThat(key("short", KeyStanding.USABLE).mark()).isEqualTo("short");
    }
}
