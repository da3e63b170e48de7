package io.github.dualpassword.passkey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.ServerOptions;

@Tag(TestGround.TWO_NODES)
class PasskeyOnceOnTwoNodesTest extends AcceptedOnce {

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.cluster()))
            .withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    @Override
    TestGround ground() {
        return ground;
    }
}
