package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

@Tag(TestGround.TWO_NODES)
class TokensAtTheSameTimeOnTwoNodesTest extends TokensAtTheSameTime {

    @RegisterExtension
    static final TestGround ground = on(TestVault.shared().of(ServerOptions.cluster()));

    @Override
    TestRealm here() {
        return ground.realm(0);
    }

    @Override
    TestRealm there() {
        return ground.realm(1);
    }
}
