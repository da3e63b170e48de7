package io.github.dualpassword.lockout;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.BreakablePostgres;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.Wiring;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database's disk becomes full while many users log in. PostgreSQL ends itself when it cannot write its log, and is started
 * again when there is space.
 */
@Tag("long")
@EnabledIf(
        value = "io.github.dualpassword.testground.server.SmallDisk#canBeMounted",
        disabledReason = "A small file system can be mounted by root alone")
class FullDiskTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.postgresql()
                    .wiring(Wiring.BREAKABLE_ON_SMALL_DISK)
                    .workerThreads(ServerOptions.ORDINARY_WORKER_THREADS)
                    .databaseConnections(ServerOptions.ORDINARY_DATABASE_CONNECTIONS))
            .onOwnServer()
            .withRealm(LoginLoad.realmFile());

    @Test
    void requestsEndWithoutAnAcceptedOneAndGoOnWhenThereIsSpace() {
        Aftermath aftermath = Aftermath.of(ground);
        BreakablePostgres postgres = BreakableCluster.wires(ground).postgres();
        LoginLoad load = LoginLoad.begun(ground.realm());
        load.awaitAnswers(30);

        postgres.disk().fill();
        Condition.await("the database has ended itself", SOON, () -> !writesItsLog());
        load.awaitAnswers(20);
        Reply refused = Door.DIRECT_GRANT
                .person(ground.client(), LoginLoad.RIGHT.get(0))
                .enter(BankRealm.LOGIN_PASSWORD);
        postgres.disk().empty();
        postgres.startAgain();
        List<Reply> replies = load.end();

        assertThat(refused.accepted()).isFalse();
        assertThat(refused.status()).isPositive();
        assertThat(replies).filteredOn(Reply::accepted).isNotEmpty();
        assertThat(replies).noneMatch(reply -> reply.status() == 0);
        aftermath.holds();
    }

    /** Segments of the log that are there already are used up first. */
    private static boolean writesItsLog() {
        ServerDatabase tables = ground.server().tables().orElseThrow();
        try (Connection connection = tables.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(true, 'test', 'something')");
            statement.execute("select pg_switch_wal()");
            return true;
        } catch (SQLException gone) {
            return false;
        }
    }
}
