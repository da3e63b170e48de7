package io.github.dualpassword.lockout;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred users at once, on fifty worker threads with ten database connections. A request that held a connection
 * while it waits for a second one would block all of them for the time that the pool lets one wait. That time is long
 * here, so that a slow machine fails nothing: requests that wait for each other do so whatever the time.
 */
@Tag("long")
class NoStarvationTest {

    private static final List<String> USERS = BankRealm.names("user", 200);
    private static final String DEARER_HASH = "hashAlgorithm(pbkdf2-sha512) and hashIterations(2000)";
    private static final int SEED = 20_150_731;

    /** For a connection. The clients of these tests wait three minutes for an answer. */
    private static final int LONGEST_WAIT_SECONDS = 60;

    @RegisterExtension
    static final TestGround ground = TestGround.on(
                    ServerOptions.ordinary().argument("--db-pool-acquisition-timeout=" + LONGEST_WAIT_SECONDS + "s"))
            .withRealm(BankRealm.withUsers(USERS));

    private ServerLog log;

    @BeforeEach
    void readTheLogFromHere() {
        log = ServerLog.from(ground.server());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void everyRightEntryIsServedWithColdCaches(Door door) {
        List<Person> people = door.crowd(ground.realm(), USERS);

        assertAllAccepted(enterWithColdCaches(people, door.rightPassword()));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void everyWrongEntryIsAnsweredWithColdCaches(Door door) {
        List<Person> people = door.crowd(ground.realm(), USERS);

        List<Reply> replies = enterWithColdCaches(people, BankRealm.WRONG_PASSWORD);

        assertThat(replies).noneMatch(Reply::accepted).noneMatch(Reply::failedInTheServer);
        assertThat(log.starved()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"DIRECT_GRANT", "LOGIN_FORM"})
    void everyRightEntryIsServedWhenEachIsHashedAnew(Door door) {
        List<Person> people = door.crowd(ground.realm(), USERS);
        String policy = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .get("passwordPolicy")
                .asText();
        ground.realm()
                .update(realm ->
                        realm.put("passwordPolicy", policy.equals(DEARER_HASH) ? BankRealm.QUICK_HASH : DEARER_HASH));

        assertAllAccepted(enterWithColdCaches(people, door.rightPassword()));
    }

    @Test
    void everyRightEntryIsServedByAServerThatHasJustStarted() {
        List<Entry> entries =
                Stream.of(Door.values()).flatMap(NoStarvationTest::entries).collect(Collectors.toList());
        Collections.shuffle(entries, new Random(SEED));

        ground.server().restart();

        assertAllAccepted(Crowd.allAtOnce(entries, entry -> entry.person().enter(entry.password())));
    }

    /** What somebody is about to enter. */
    private record Entry(Person person, String password) {}

    private static Stream<Entry> entries(Door door) {
        return Crowd.fewAtATime(20, USERS, user -> new Entry(door.person(ground.client(), user), door.rightPassword()))
                .stream();
    }

    private static List<Reply> enterWithColdCaches(List<Person> people, String password) {
        return ColdCaches.during(ground.realm(), () -> Crowd.allAtOnce(people, person -> person.enter(password)));
    }

    private void assertAllAccepted(List<Reply> replies) {
        assertThat(replies).filteredOn(reply -> !reply.accepted()).isEmpty();
        assertThat(log.starved()).isEmpty();
    }
}
