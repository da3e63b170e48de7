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

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.otp.secret.SealingKeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed while the secrets of its tokens are encrypted anew. It goes on where it was, codes are accepted all the
 * while, and in the end the old key can go.
 */
abstract class RotationSurvivesKill {

    private static final TestVault VAULT = TestVault.shared();
    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("the newest key of 32 bytes, here".getBytes());
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int FIRST = 70_000_000;
    /** Of how many one transaction takes care. */
    private static final int PART = 500;
    /** Of how many a file tells, which must be shorter than what the server takes at once. */
    private static final int IN_FILE = 50_000;
    /** How many are used all the while. */
    private static final int USED = 30;

    private List<String> serials;
    private List<Sharers> used;
    private int minutes;

    abstract TestGround ground();

    abstract int tokens();

    /** On a server of its own, which is killed. */
    static TestGround killed() {
        return TestGround.on(VAULT.of(ServerOptions.postgresql()))
                .onOwnServer()
                .withProfile("two-stage", file -> file.withoutUsers().quickHashes());
    }

    @Test
    void itGoesOnWhereItWasAndTheOldKeyCanGo() throws SQLException {
        VAULT.keys(ground().realm(), TestVault.KEY);
        importTokens();
        VAULT.keys(ground().realm(), NEWER_KEY, TestVault.KEY);

        List<String> before = killMidway();

        long left = withOtherKeyThan(newestKeyId());
        assertThat(left).isBetween((long) PART, (long) tokens() - PART);
        ground().server().start();
        List<String> between = enterNextCodes();
        CompletableFuture<JsonNode> goingOn = rotation();
        List<String> meanwhile = new ArrayList<>();
        Condition.await("all secrets are encrypted anew", LONG, () -> {
            meanwhile.addAll(enterNextCodes());
            return goingOn.isDone();
        });
        JsonNode rest = goingOn.join();

        assertThat(rest.get("encrypted").asLong()).isEqualTo(left);
        assertThat(rest.get("unreadable").asInt()).isZero();
        assertThat(rotation().join().get("encrypted").asInt()).isZero();
        assertThat(withOtherKeyThan(newestKeyId())).isZero();
        VAULT.keys(ground().realm(), NEWER_KEY);
        List<String> after = enterNextCodes();
        assertThat(List.of(before, between, meanwhile, after))
                .allSatisfy(answers -> assertThat(answers)
                        .hasSizeGreaterThanOrEqualTo(used.size())
                        .containsOnly("ACCEPTED"));
    }

    /**
     * It is held at a token in the middle: those before are encrypted anew, and those far behind are not.
     *
     * @return what was answered to the codes that were entered until then
     */
    private List<String> killMidway() throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection other = tables().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select * from DP_TOKEN where SERIAL = '" + serials.get(tokens() / 2) + "' for update");
            CompletableFuture<JsonNode> rotation = rotation();
            Condition.await("everything before the held token is encrypted anew", LONG, () -> {
                answers.addAll(enterNextCodes());
                return withOtherKeyThan(oldKeyId()) >= tokens() / 2 - PART;
            });
            assertThat(rotation).isNotDone();
            answers.addAll(enterNextCodes());
            ground().server().kill();
            other.rollback();
            assertThat(rotation).failsWithin(SOON);
        }
        ground().realm().admin().forgetToken();
        return answers;
    }

    /** A minute later: the next code of each token that is used; what is answered. */
    private List<String> enterNextCodes() {
        minutes++;
        ground().realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(minutes)));
        return used.stream().map(each -> each.enterCode(each.user(0))).toList();
    }

    private void importTokens() {
        TestContract contract = TestContract.added(ground().realm(), "many");
        for (int first = FIRST; first < FIRST + tokens(); first += IN_FILE) {
            new ImportedTokens(ground().realm())
                    .addTo(
                            contract,
                            IntStream.range(first, Math.min(first + IN_FILE, FIRST + tokens()))
                                    .mapToObj(String::valueOf)
                                    .toList());
        }
        serials = tables().query("select SERIAL from DP_TOKEN order by ID");
        assertThat(serials).hasSize(tokens());
        used = IntStream.range(0, USED)
                .map(number -> number * (tokens() - 1) / (USED - 1))
                .filter(place -> place < tokens() / 2 || place >= tokens() / 2 + PART)
                .mapToObj(place -> of(contract, serials.get(place)))
                .toList();
        assertThat(used).hasSizeGreaterThan(USED / 2);
    }

    private Sharers of(TestContract contract, String serial) {
        TestRealm realm = ground().realm();
        TestUser user = TestUser.addedWithLoginPassword(realm, "has-" + serial);
        contract.join(user);
        Sharers sharers =
                new Sharers(realm, contract, List.of(user), serial, new KeyFob(ImportedTokens.secretBytes(serial)));
        sharers.register(user);
        return sharers;
    }

    private CompletableFuture<JsonNode> rotation() {
        return CompletableFuture.supplyAsync(() -> ground().realm()
                .admin()
                .post(ground().realm().path("/dual-password/token-secrets/rotation"), null)
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

    private ServerDatabase tables() {
        return ground().server().tables().orElseThrow();
    }
}
