package io.github.dualpassword.realmprofiles;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.realmconfig.RealmProfile;
import io.github.dualpassword.realmconfig.StockComparison;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A profile that {@code kc.sh import} has read comes out of {@code kc.sh export} whole, with users and contracts. */
@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container has no kc.sh on this machine")
@Tag("long")
class ExportedProfilesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().onOwnServer();

    @ParameterizedTest
    @EnumSource
    void nothingIsLost(RealmProfile profile, @TempDir Path directory) {
        StockServer server = (StockServer) ground.server();
        Path exported = directory.resolve("exported.json");

        server.importRealm("--file=" + RealmFile.profilePath(profile.realm()).toAbsolutePath());
        server.exportRealm(profile.realm(), "--file=" + exported);

        assertThat(StockComparison.of(
                        withoutClearPasswords(RealmFile.profile(profile.realm())),
                        withoutClearPasswords(RealmFile.read(exported))))
                .isEmpty();
    }

    /** Passwords of sample users stand in clear in the file, and as hashes in an export: only that there are some is compared. */
    private static JsonNode withoutClearPasswords(RealmFile file) {
        return file.with(json -> json.path("users").forEach(user -> {
                    ObjectNode types = JsonNodeFactory.instance.objectNode();
                    user.path("credentials")
                            .forEach(credential ->
                                    types.put(credential.path("type").asText(), true));
                    ((ObjectNode) user).set("credentials", types);
                }))
                .json();
    }
}
