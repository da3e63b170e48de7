package io.github.dualpassword.otp;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.otp.secret.SealingKeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed while the secrets of thousands of tokens are encrypted anew. It goes on where it was, codes are accepted
 * all the while, and in the end the old key can go.
 */
@Tag("long")
class RotationSurvivesKillTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("the newest key of 32 bytes, here".getBytes());
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TOKENS = 4_000;
    private static final int FIRST = 70_000_000;
    /** Of how many one transaction takes care. */
    private static final int PART = 500;

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.postgresql()))
            .onOwnServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    private TestContract contract;
    private List<String> serials;
    private Sharers early;
    private Sharers late;

    @Test
    void itGoesOnWhereItWasAndTheOldKeyCanGo() throws SQLException {
        VAULT.keys(ground.realm(), TestVault.KEY);
        importTokens();
        VAULT.keys(ground.realm(), NEWER_KEY, TestVault.KEY);

        killMidway();

        long before = withOtherKeyThan(newestKeyId());
        assertThat(before).isBetween((long) PART, (long) TOKENS - PART);
        ground.server().start();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(2)));
        assertThat(enter(early)).isEqualTo("ACCEPTED");
        assertThat(enter(late)).isEqualTo("ACCEPTED");

        List<String> answers = new ArrayList<>();
        CompletableFuture<JsonNode> goingOn = rotation();
        List<Sharers> others = IntStream.range(0, 30).mapToObj(this::ofAnother).toList();
        others.forEach(other -> answers.add(enter(other)));
        JsonNode rest = goingOn.join();

        assertThat(answers).hasSize(30).containsOnly("ACCEPTED");
        assertThat(rest.get("encrypted").asLong()).isEqualTo(before);
        assertThat(rest.get("unreadable").asInt()).isZero();
        assertThat(rotation().join().get("encrypted").asInt()).isZero();
        VAULT.keys(ground.realm(), NEWER_KEY);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(5)));
        assertThat(enter(early)).isEqualTo("ACCEPTED");
        assertThat(enter(late)).isEqualTo("ACCEPTED");
    }

    /** It is held at a token in the middle: those before are encrypted anew, and those far behind are not. */
    private void killMidway() throws SQLException {
        ground.realm().standClockAt(TestGround.MORNING);
        try (Connection other = tables().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select * from DP_TOKEN where SERIAL = '" + serials.get(TOKENS / 2) + "' for update");
            CompletableFuture<JsonNode> rotation = rotation();
            Condition.await(
                    "everything before the held token is encrypted anew",
                    SOON,
                    () -> withOtherKeyThan(oldKeyId()) >= TOKENS / 2 - PART);
            assertThat(enter(early)).isEqualTo("ACCEPTED");
            assertThat(enter(late)).isEqualTo("ACCEPTED");
            ground.server().kill();
            other.rollback();
            assertThat(rotation).failsWithin(SOON);
        }
        ground.realm().admin().forgetToken();
    }

    private void importTokens() {
        contract = TestContract.added(ground.realm(), "many");
        new ImportedTokens(ground.realm())
                .addTo(
                        contract,
                        IntStream.range(FIRST, FIRST + TOKENS)
                                .mapToObj(String::valueOf)
                                .toList());
        serials = tables().query("select SERIAL from DP_TOKEN order by ID");
        assertThat(serials).hasSize(TOKENS);
        ground.realm().standClockAt(TestGround.MORNING.minus(Duration.ofMinutes(5)));
        early = of(serials.get(0), "early");
        late = of(serials.get(TOKENS - 1), "late");
    }

    private Sharers ofAnother(int number) {
        return of(serials.get(TOKENS / 3 + number * TOKENS / 50), "other-" + number);
    }

    private Sharers of(String serial, String loginId) {
        TestRealm realm = ground.realm();
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId);
        contract.join(user);
        Sharers sharers =
                new Sharers(realm, contract, List.of(user), serial, new KeyFob(ImportedTokens.secretBytes(serial)));
        sharers.register(user);
        return sharers;
    }

    private static String enter(Sharers sharers) {
        return sharers.enterCode(sharers.user(0));
    }

    private static CompletableFuture<JsonNode> rotation() {
        return CompletableFuture.supplyAsync(() -> ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/token-secrets/rotation"), null)
                .json());
    }

    private long withOtherKeyThan(String keyId) {
        return Long.parseLong(tables().query("select count(*) from DP_TOKEN where KEY_ID <> '" + keyId + "'")
                .get(0));
    }

    private static String oldKeyId() {
        return idOf(TestVault.KEY);
    }

    private static String newestKeyId() {
        return idOf(NEWER_KEY);
    }

    private static String idOf(String key) {
        return SealingKeys.parse(key).newestId();
    }

    private static ServerDatabase tables() {
        return ground.server().tables().orElseThrow();
    }
}
