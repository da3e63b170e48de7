package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

@Tag(TestGround.EVERY_DATABASE)
class TokensAtTheSameTimeTest extends TokensAtTheSameTime {

    @RegisterExtension
    static final TestGround ground = on(ServerOptions.ordinary());

    @Override
    TestRealm here() {
        return ground.realm();
    }

    @Override
    TestRealm there() {
        return ground.realm();
    }
}
