package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;

@Tag(TestGround.EVERY_DATABASE)
class TokensAtTheSameTimeTest extends TokensAtTheSameTime {

    @RegisterExtension
    static final TestGround ground = on(TestGround.ordinary());

    @Override
    TestRealm here() {
        return ground.realm();
    }

    @Override
    TestRealm there() {
        return ground.realm();
    }
}
