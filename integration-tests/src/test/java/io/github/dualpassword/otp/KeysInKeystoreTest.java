package io.github.dualpassword.otp;

import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys of secrets may stand in a keystore as well as in files. */
@Tag("long")
class KeysInKeystoreTest {

    private static final KeystoreVault VAULT = KeystoreVault.empty();
    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("one more key of thirty-two bytes".getBytes());

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.ordinary()))
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void standStill() {
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void codesAreAcceptedAndKeysChanged() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        Sharers sharers = Sharers.added(ground.realm(), "keystore", 71, 1);
        long now = TestGround.MORNING.toEpochMilli();
        assertThat(sharers.enter(sharers.user(0), sharers.fob().codeAt(now - 60_000)))
                .isEqualTo("ACCEPTED");

        VAULT.keys(ground.realm(), NEWER_KEY, TestVault.KEY);
        assertThat(Sharers.rotate(ground.realm()).get("encrypted").asInt()).isEqualTo(1);
        VAULT.keys(ground.realm(), NEWER_KEY);

        assertThat(sharers.enter(sharers.user(0), sharers.fob().codeAt(now))).isEqualTo("ACCEPTED");
    }
}
