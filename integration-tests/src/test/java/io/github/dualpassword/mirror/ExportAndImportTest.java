package io.github.dualpassword.mirror;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static io.github.dualpassword.mirror.Mirrored.logsIn;
import static io.github.dualpassword.mirror.Mirrored.stopPath;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is suspended or stopped stays so on a server that knows nothing but the files of {@code kc.sh export}. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kc.sh on this machine")
@Tag("long")
class ExportAndImportTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(
                    file -> file.attribute("dual-password.login.temporary-suspensions", "0"))
            .onOwnServer();

    private static StockServer fresh;

    @BeforeAll
    static void suspendAndStop() {
        fresh = StockServer.started(ServerOptions.ordinary().build());
        Journeys journeys = new Journeys(ground.realm());
        ground.realm().storages().addUsers(Map.of("stored", "Login-stored"));
        TestContract contract = TestContract.added(ground.realm(), "moving");
        TestUser operator = TestUser.added(ground.realm(), "operator");
        journeys.wrongLogins(ground.user("locked"), 5);
        journeys.wrongLogins(ground.existingUser("stored"), 5);
        journeys.wrongConfirmations(ground.user("hasty"), 5);
        TestUser stopped = ground.user("stopped");
        contract.join(stopped);
        ground.realm().stopService(stopped.id(), operator.id(), contract.id());
        ground.user("free");
    }

    @AfterAll
    static void closeServer() {
        fresh.close();
    }

    @Test
    void aDirectoryFreesNobodyOnAServerThatHasNeverSeenTheRealm(@TempDir Path directory) {
        StockServer source = (StockServer) ground.server();
        String realm = ground.realm().name();

        source.exportRealm(realm, "--dir=" + directory);
        fresh.importRealm("--dir=" + directory);

        nobodyIsFree(TestRealm.existing(fresh, realm));
    }

    @Test
    void aSingleFileFreesNobodyInTheRealmThatItReplaces(@TempDir Path directory) {
        StockServer source = (StockServer) ground.server();
        String file = "--file=" + directory.resolve("realm.json");

        source.exportRealm(ground.realm().name(), file);
        source.stop();
        source.importRealm(file, "--override=true");
        source.start();

        nobodyIsFree(ground.realm());
    }

    private static void nobodyIsFree(TestRealm realm) {
        TestUser locked = TestUser.existing(realm, "locked");
        TestUser stored = TestUser.existing(realm, "stored");
        TestUser hasty = TestUser.existing(realm, "hasty");
        TestUser stopped = TestUser.existing(realm, "stopped");
        assertThat(locked.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(stored.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(hasty.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(realm.admin().get(stopPath(stopped)).get("operatorLoginId").asText())
                .isEqualTo("operator");
        assertThat(logsIn(locked)).isFalse();
        assertThat(logsIn(stored)).isFalse();
        assertThat(logsIn(stopped)).isFalse();
        assertThat(new Journeys(realm).toConfirmation(hasty).has("[data-refusal=confirmation_suspended]"))
                .isTrue();
        assertThat(logsIn(TestUser.existing(realm, "free"))).isTrue();
    }
}
