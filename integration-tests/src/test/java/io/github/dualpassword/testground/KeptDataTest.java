package io.github.dualpassword.testground;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledIfSystemProperty(
        named = ServerKind.PROPERTY,
        matches = "container",
        disabledReason = "a container keeps nothing on this machine")
@Tag("long")
class KeptDataTest {

    @Test
    void aServerWithAHomeImportsItsRealmAndKeepsIt(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("small-realm.json");
        Files.writeString(
                file,
                JsonHttp.write(SmallRealm.file()
                        .with(realm -> realm.withArrayProperty("clients")
                                .add(JsonHttp.JSON.valueToTree(OidcClient.registration())))
                        .json()));
        ServerOptions options = ServerOptions.h2()
                .home(directory.resolve("home"))
                .realmFile(file)
                .build();

        try (StockServer first = StockServer.started(options)) {
            first.admin().put("/realms/small", JsonHttp.JSON.createObjectNode().put("displayName", "kept"));
        }
        try (StockServer second = StockServer.started(options)) {
            assertThat(second.admin().get("/realms/small").get("displayName").asText())
                    .isEqualTo("kept");
            OidcClient client = OidcClient.ofTests(URI.create(second.baseUrl() + "/realms/small"));
            assertThat(client.logIn(SmallRealm.USER, SmallRealm.PASSWORD).granted())
                    .isTrue();
        }
    }
}
