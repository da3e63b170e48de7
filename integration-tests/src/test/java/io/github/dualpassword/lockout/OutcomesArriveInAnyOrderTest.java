package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attempts charged in an order that is known, because each one is held at its evaluation before the next one is sent;
 * then all of them are let go at once, and their outcomes arrive as they may.
 */
class OutcomesArriveInAnyOrderTest {

    private static final String MANY = "many";
    private static final String FIVE = "five";
    private static final String TWO = "two";
    private static final String TEN = "ten";
    private static final int HALF = 20;

    /** Leaves six wrong entries after the last right one. */
    private static final int SEED = 43;

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(heldHashes(BankRealm.withUsers(MANY, FIVE, TWO, TEN)));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private static RealmFile heldHashes(RealmFile file) {
        return file.with(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)"));
    }

    @BeforeEach
    void hold() {
        ground.realm().holdHashes();
    }

    @AfterEach
    void letGo() {
        ground.realm().releaseHashes();
        threads.shutdownNow();
    }

    @Test
    void whatCountsAreTheWrongEntriesChargedAfterTheLastRightOne() {
        ground.realm().attribute("dual-password.login.max-failures", "1000");
        List<String> entries = new ArrayList<>(Collections.nCopies(HALF, BankRealm.LOGIN_PASSWORD));
        entries.addAll(Collections.nCopies(HALF, BankRealm.WRONG_PASSWORD));
        Collections.shuffle(entries, new Random(SEED));
        int wrongAfterTheLastRight = entries.size() - 1 - entries.lastIndexOf(BankRealm.LOGIN_PASSWORD);

        List<CompletableFuture<Reply>> replies = enterOneAfterTheOther(MANY, entries);
        ground.realm().releaseHashes();

        assertThat(wrongAfterTheLastRight)
                .as("the seed leaves something to count")
                .isPositive();
        assertThat(replies.stream().map(reply -> reply.join().accepted()))
                .containsExactlyElementsOf(
                        entries.stream().map(BankRealm.LOGIN_PASSWORD::equals).toList());
        assertThat(TestUser.existing(ground.realm(), MANY)
                        .loginState()
                        .get("consecutiveFailures")
                        .asInt())
                .isEqualTo(wrongAfterTheLastRight);
    }

    @Test
    void aSixthEntryIsRefusedIfFiveAreOutstandingForTwoSecondsAndARightOneAmongThemLiftsThat() {
        ground.realm().attribute("dual-password.login.max-failures", "5");
        List<String> entries = new ArrayList<>(Collections.nCopies(4, BankRealm.WRONG_PASSWORD));
        entries.add(BankRealm.LOGIN_PASSWORD);

        List<CompletableFuture<Reply>> replies = enterOneAfterTheOther(FIVE, entries);
        Reply sixth = enter(FIVE, BankRealm.LOGIN_PASSWORD).join();
        ground.realm().releaseHashes();

        assertThat(sixth.accepted()).isFalse();
        assertThat(replies.get(4).join().accepted()).isTrue();
        assertThat(enter(FIVE, BankRealm.LOGIN_PASSWORD).join().accepted()).isTrue();
        assertThat(ground.realm().events("USER_DISABLED_BY_TEMPORARY_LOCKOUT")).isEmpty();
    }

    /** Five may be undecided, and a tenth of the worker threads waits for them. */
    @Test
    void tenRightEntriesAtTheSameMomentAreAllAccepted() {
        ground.realm().attribute("dual-password.login.max-failures", "5");
        int waiting = ServerOptions.ORDINARY_WORKER_THREADS / 10;

        List<CompletableFuture<Reply>> replies =
                new ArrayList<>(enterOneAfterTheOther(TEN, Collections.nCopies(5, BankRealm.LOGIN_PASSWORD)));
        Stream.generate(() -> enter(TEN, BankRealm.LOGIN_PASSWORD))
                .limit(waiting)
                .forEach(replies::add);
        ground.realm().releaseHashes();

        assertThat(replies).hasSize(10).allMatch(reply -> reply.join().accepted());
    }

    @Test
    void twoRightEntriesAtTheSameMomentAreBothAccepted() {
        List<CompletableFuture<Reply>> replies =
                enterOneAfterTheOther(TWO, Collections.nCopies(2, BankRealm.LOGIN_PASSWORD));
        ground.realm().releaseHashes();

        assertThat(replies).hasSize(2).allMatch(reply -> reply.join().accepted());
    }

    /** Sends each entry when the one before it is held. */
    private List<CompletableFuture<Reply>> enterOneAfterTheOther(String user, List<String> passwords) {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (String password : passwords) {
            replies.add(enter(user, password));
            Condition.await(
                    "entry " + replies.size() + " is held",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").intValue() == replies.size());
        }
        return replies;
    }

    private CompletableFuture<Reply> enter(String user, String password) {
        return CompletableFuture.supplyAsync(
                () -> Door.DIRECT_GRANT.person(ground.client(), user).enter(password), threads);
    }
}
