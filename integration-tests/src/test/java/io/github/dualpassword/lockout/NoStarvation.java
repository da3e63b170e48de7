package io.github.dualpassword.lockout;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred users at once, on fifty worker threads with ten database connections a node. A request that held a connection
 * while it waits for a second one would block all of them for the time that the pool lets one wait. That time is long
 * here, so that a slow machine fails nothing: requests that wait for each other do so whatever the time.
 */
abstract class NoStarvation {

    static final List<String> USERS = BankRealm.names("user", 200);

    private static final String DEARER_HASH = "hashAlgorithm(pbkdf2-sha512) and hashIterations(2000)";

    /** For a connection. The clients of these tests wait three minutes for an answer. */
    private static final int LONGEST_WAIT_SECONDS = 60;

    private List<ServerLog> logs;

    abstract TestGround ground();

    /** With few connections for many threads, and a long wait for a connection. */
    static TestGround starving(ServerOptions.Builder options) {
        return TestGround.on(options.workerThreads(ServerOptions.ORDINARY_WORKER_THREADS)
                        .databaseConnections(ServerOptions.ORDINARY_DATABASE_CONNECTIONS)
                        .argument("--db-pool-acquisition-timeout=" + LONGEST_WAIT_SECONDS + "s"))
                .withRealm(BankRealm.withUsers(USERS));
    }

    @BeforeEach
    void readTheLogsFromHere() {
        logs = ground().nodes().stream().map(ServerLog::from).toList();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void everyRightEntryIsServedWithColdCaches(Door door) {
        List<Person> people = door.crowd(ground().realm(), USERS);

        assertAllAccepted(enterWithColdCaches(people, door.rightPassword()));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void everyWrongEntryIsAnsweredWithColdCaches(Door door) {
        List<Person> people = door.crowd(ground().realm(), USERS);

        List<Reply> replies = enterWithColdCaches(people, BankRealm.WRONG_PASSWORD);

        assertThat(replies).noneMatch(Reply::accepted).noneMatch(Reply::failedInTheServer);
        assertThat(logs).flatMap(ServerLog::starved).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"DIRECT_GRANT", "LOGIN_FORM"})
    void everyRightEntryIsServedWhenEachIsHashedAnew(Door door) {
        List<Person> people = door.crowd(ground().realm(), USERS);
        String policy = ground().realm()
                .admin()
                .get(ground().realm().path(""))
                .get("passwordPolicy")
                .asText();
        ground().realm()
                .update(realm ->
                        realm.put("passwordPolicy", policy.equals(DEARER_HASH) ? BankRealm.QUICK_HASH : DEARER_HASH));

        assertAllAccepted(enterWithColdCaches(people, door.rightPassword()));
    }

    private List<Reply> enterWithColdCaches(List<Person> people, String password) {
        return ColdCaches.during(ground().realm(), () -> Crowd.allAtOnce(people, person -> person.enter(password)));
    }

    void assertAllAccepted(List<Reply> replies) {
        assertThat(replies).filteredOn(reply -> !reply.accepted()).isEmpty();
        assertThat(logs).flatMap(ServerLog::starved).isEmpty();
    }
}
