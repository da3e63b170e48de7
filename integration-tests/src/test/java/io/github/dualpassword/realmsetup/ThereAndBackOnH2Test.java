package io.github.dualpassword.realmsetup;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;

@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container takes no data over from another")
@Tag("long")
class ThereAndBackOnH2Test extends ThereAndBack {

    @Override
    ServerOptions.Builder options(Path home) {
        return ServerOptions.h2().home(home);
    }
}
