package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The first start of a built tree, which creates Keycloak's tables, its realm {@code master} with new keys, and the
 * administrator. It takes twice as long as any later one, so servers begin with a copy of what it has left.
 */
final class FirstStart {

    private static final int STOP_SECONDS = 30;

    private final Path tree;
    private final KeycloakScript script;

    FirstStart(Path tree) {
        this.tree = tree;
        this.script = new KeycloakScript(tree, tree.resolve("first-start.log"));
    }

    /** Fills a database in a PostgreSQL server whose data are kept in the directory. */
    void fill(Artifacts artifacts, Path data) throws IOException {
        try (EmbeddedPostgres postgres = PostgresServer.start(artifacts, data)) {
            run(StartArguments.onDatabase(
                    ServerOptions.postgresql().build(), Optional.of(PostgresServer.toBeFilled(postgres))));
        }
    }

    /** @throws ServerFailure when it does not get ready, or does not stop in time */
    private void run(StartArguments arguments) {
        List<String> words = new ArrayList<>(List.of("start", "--optimized"));
        words.addAll(arguments.all());
        Process process = script.start(words, arguments.environment());
        try {
            Readiness.await(arguments.managementUrl(), process::isAlive);
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new ServerFailure("The first start of " + tree + " does not stop");
            }
        } catch (ServerFailure failure) {
            throw new ServerFailure(failure.getMessage() + "\n" + script.endOfOutput(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted during the first start of " + tree, e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
