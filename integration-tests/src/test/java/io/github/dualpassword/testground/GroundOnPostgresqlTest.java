package io.github.dualpassword.testground;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.server.PostgresDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
class GroundOnPostgresqlTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(
                    ServerOptions.postgresql().workerThreads(20).databaseConnections(10))
            .onOwnServer()
            .withRealm(SmallRealm.file());

    @Test
    void whatWasCommittedOutlivesAKilledServer() {
        ground.realm().addUser("user02", "Login-user02");

        ground.server().kill();
        assertThat(ground.server().isRunning()).isFalse();
        ground.server().start();

        assertThat(ground.client().directGrant("user02", "Login-user02").granted())
                .isTrue();
    }

    @Test
    void aCommitIsWithTheOperatingSystemBeforeItIsAnsweredAndInTheLongTierOnTheDisk() {
        PostgresDatabase database = ground.server().database().orElseThrow();

        assertThat(database.query("show fsync"))
                .containsExactly(Boolean.getBoolean("testground.waits-for-disk") ? "on" : "off");
        assertThat(database.query("show synchronous_commit")).containsExactly("on");
        assertThat(database.query("select name from realm"))
                .contains(ground.realm().name());
    }

    @Test
    void anEvaluationIsHeldUntilItIsReleased() {
        ground.realm().update(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)"));
        ground.realm().addUser("user03", "Login-user03");

        ground.realm().holdHashes();
        CompletableFuture<Tokens> login =
                CompletableFuture.supplyAsync(() -> ground.client().directGrant("user03", "Login-user03"));
        Condition.await(
                "the evaluation is held",
                Duration.ofSeconds(10),
                () -> ground.realm().hashes().get("waiting").intValue() == 1);
        assertThat(login).isNotDone();
        ground.realm().releaseHashes();

        assertThat(login.join().granted()).isTrue();
        assertThat(ground.realm().hashes().get("calls").longValue()).isEqualTo(1);
    }

    @Test
    void theDatabaseCanBeTakenAwayAndBroughtBack() {
        PostgresDatabase database = ground.server().database().orElseThrow();
        database.takeAway();
        try {
            ground.server().admin().call("POST", ground.realm().path("/clear-user-cache"), null);
            assertThat(ground.client()
                            .directGrant(SmallRealm.USER, SmallRealm.PASSWORD)
                            .granted())
                    .isFalse();
        } finally {
            database.bringBack();
        }

        // Keycloak's pool finds out about each broken connection only when it uses it.
        Condition.await("all broken connections are forgotten", Duration.ofSeconds(30), this::tenCallsSucceed);
        assertThat(ground.client()
                        .directGrant(SmallRealm.USER, SmallRealm.PASSWORD)
                        .granted())
                .isTrue();
    }

    @Test
    void theOptionsReachTheServer() {
        assertThat(ground.server().metrics().value("agroal_available_count", Map.of()))
                .isLessThanOrEqualTo(10);
    }

    private boolean tenCallsSucceed() {
        return IntStream.range(0, 10)
                .allMatch(call -> ground.server()
                                .admin()
                                .call("GET", ground.realm().path("/users/count"), null)
                                .status()
                        == 200);
    }
}
