package io.github.dualpassword.lockout;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * Many users who enter their login passwords, some always rightly and some never, at each node in turn, a few at a time. A
 * request that gets no answer is an entry all the same.
 */
final class LoginLoad {

    static final List<String> RIGHT = BankRealm.names("right", 12);
    static final List<String> GUESSED = BankRealm.names("guessed", 12);

    /** So many requests are eight for each user. */
    static final int EIGHT_EACH = 8 * (RIGHT.size() + GUESSED.size());

    /** More than a node has connections to the database. */
    private static final int AT_A_TIME = 16;

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Reply NO_ANSWER = new Reply(false, 0, "no answer");

    private final TestRealm realm;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private CompletableFuture<List<Reply>> replies;

    private LoginLoad(TestRealm realm) {
        this.realm = realm;
    }

    /** A realm whose comparisons of passwords are written down. */
    static RealmFile realmFile() {
        return BankRealm.withUsers(
                        Stream.of(RIGHT, GUESSED).flatMap(List::stream).toList())
                .with(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)"));
    }

    static LoginLoad begun(TestRealm realm) {
        LoginLoad load = new LoginLoad(realm);
        load.replies = CompletableFuture.supplyAsync(load::enterAll);
        return load;
    }

    /** Returns when so many more requests have been answered, in whatever way. */
    void awaitAnswers(int more) {
        int wanted = answered.get() + more;
        Condition.await(wanted + " requests are answered", LIMIT, () -> answered.get() >= wanted);
    }

    /** Enters no more, and returns when all is answered; a request that never is fails it. */
    List<Reply> end() {
        ended.set(true);
        return replies.join();
    }

    private List<Reply> enterAll() {
        List<List<Reply>> ofEach = Crowd.fewAtATime(
                AT_A_TIME, IntStream.range(0, AT_A_TIME).boxed().toList(), number -> enterUntilTheEnd());
        return ofEach.stream().flatMap(List::stream).toList();
    }

    private List<Reply> enterUntilTheEnd() {
        List<Reply> got = new ArrayList<>();
        while (!ended.get()) {
            got.add(enter(next()));
        }
        return got;
    }

    /** The users in turn, a right entry and a wrong one; in the next round each at another node. */
    private Entry next() {
        int number = begun.getAndIncrement();
        boolean right = number % 2 == 0;
        int user = number / 2 % RIGHT.size();
        int round = number / 2 / RIGHT.size();
        List<TestRealm> nodes = realm.onEachNode();
        return new Entry(nodes.get((round + user) % nodes.size()), right ? RIGHT.get(user) : GUESSED.get(user), right);
    }

    private record Entry(TestRealm node, String user, boolean right) {}

    private Reply enter(Entry entry) {
        try {
            return Door.DIRECT_GRANT
                    .person(entry.node().client(), entry.user())
                    .enter(entry.right() ? BankRealm.LOGIN_PASSWORD : BankRealm.WRONG_PASSWORD);
        } catch (UncheckedIOException noAnswer) {
            return NO_ANSWER;
        } finally {
            answered.incrementAndGet();
        }
    }
}
