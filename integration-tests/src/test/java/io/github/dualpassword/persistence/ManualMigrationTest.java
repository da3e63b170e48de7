package io.github.dualpassword.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerFailure;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An administrator keeps Keycloak in a schema of its own, and applies by hand what Keycloak writes. */
@Tag("long")
class ManualMigrationTest {

    private static final String OURS =
            "select table_name from information_schema.tables where table_schema = 'bank' and table_name like '%s'";

    /** Of change sets as they ran before they named the schema. */
    private static final List<List<String>> FORMER_CHECKSUMS = List.of(
            List.of("0.1.0-lockout", "9:ce2a33ca3fefb5b62a7a9b750b5be62f"),
            List.of("0.1.0-mail", "9:d289eb3eb8af1c81169aff663f7f5904"));

    @TempDir
    Path directory;

    @Test
    void theScriptRunsInTheSchemaAndTheServerStartsOnWhatItMakesAndOnWhatItHasMadeFormerly() throws IOException {
        Path script = directory.resolve("update.sql");
        try (StockServer server = StockServer.prepared(ServerOptions.postgresql()
                .argument("--db-schema=bank")
                .argument("--spi-connections-jpa--quarkus--migration-strategy=manual")
                .argument("--spi-connections-jpa--quarkus--initialize-empty=false")
                .argument("--spi-connections-jpa--quarkus--migration-export=" + script)
                .build())) {
            ServerDatabase database = server.tables().orElseThrow();
            database.execute("create schema bank");
            assertThatThrownBy(server::start).isInstanceOf(ServerFailure.class);

            List<String> ofOurs = Files.readAllLines(script).stream()
                    .filter(line -> line.matches("(?i)(create|alter|drop).*\\bDP_.*"))
                    .toList();
            assertThat(ofOurs).hasSizeGreaterThan(20).allMatch(line -> line.contains("bank.DP_"));
            database.execute(Files.readString(script));
            server.start();
            assertThat(database.query(OURS.formatted("dp_%"))).contains("dp_lockout", "dp_mail");

            String changes = database.query(OURS.formatted("databasechangelog!_%")
                            .replace("like 'databasechangelog!_%'", "like 'databasechangelog!_%' escape '!'"))
                    .get(0);
            for (List<String> former : FORMER_CHECKSUMS) {
                database.execute("update bank.%s set md5sum = '%s' where id = '%s'"
                        .formatted(changes, former.get(1), former.get(0)));
            }
            server.restart();

            assertThat(server.isRunning()).isTrue();
            assertThat(database.query("select md5sum from bank." + changes + " where id = '0.1.0-mail'"))
                    .hasSize(1);
        }
    }
}
