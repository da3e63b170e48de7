package io.github.dualpassword.passkey.registration;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.passkey.KeyStanding;
import io.github.dualpassword.policy.FurtherPasskey;

import static org.assertj.core.api.Assertions.assertThat;

/** What a registration asks for beside the confirmation password. */
class SecondProofTest {

    @Test
    void oneThatCanBeUsedSigns() {
        assertThat(byPasskey(KeyStanding.SUSPENDED, KeyStanding.USABLE)).isEqualTo(SecondProof.SIGNATURE);
    }

    @Test
    void theFirstOneIsRegisteredByCode() {
        assertThat(byPasskey()).isEqualTo(SecondProof.CODE);
    }

    @Test
    void thoseThatCountForNothingAreNone() {
        assertThat(byPasskey(
                        KeyStanding.COOLING_DOWN,
                        KeyStanding.OF_ANOTHER_NAME,
                        KeyStanding.SYNCED,
                        KeyStanding.NOT_REGISTERED))
                .isEqualTo(SecondProof.CODE);
    }

    @Test
    void aSuspensionIsNoWayAround() {
        assertThat(byPasskey(KeyStanding.SUSPENDED, KeyStanding.COOLING_DOWN)).isEqualTo(SecondProof.NONE);
    }

    @Test
    void aRealmCanWantACodeAlways() {
        assertThat(SecondProof.of(FurtherPasskey.BY_CODE, List.of(KeyStanding.USABLE)))
                .isEqualTo(SecondProof.CODE);
    }

    private static SecondProof byPasskey(KeyStanding... keys) {
        return SecondProof.of(FurtherPasskey.BY_PASSKEY, List.of(keys));
    }
}
