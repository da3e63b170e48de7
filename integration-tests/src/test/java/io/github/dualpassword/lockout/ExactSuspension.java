package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What many guesses at the same moment can learn: the answers to five of them. On whatever database and nodes. */
abstract class ExactSuspension {

    private static final int SOME = 20;
    private static final Duration SUSPENSION = Duration.ofMinutes(30);

    /** How a user of these tests is called, from how the password comes and what is known of the user before. */
    private static final String NAME = "%s-%s";

    static final List<Integer> FIFTEEN_BEFORE_THE_END = List.of(5, 0, 5, 0, 5, 0, 0);

    abstract TestGround ground();

    /** How many guess at the same moment: twice as many as the server has worker threads, ten for each connection. */
    int guesses() {
        return 100;
    }

    static RealmFile realmFile() {
        List<String> users = new ArrayList<>();
        for (Door door : Door.values()) {
            for (Past past : Past.values()) {
                users.add(NAME.formatted(door, past));
            }
        }
        return BankRealm.withUsers(users);
    }

    /** What stands in the table of states before the guessing begins. */
    enum Past {
        NO_STATE_YET,
        A_STATE
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT_GRANT, NO_STATE_YET",
        "DIRECT_GRANT, A_STATE",
        "LOGIN_FORM,   NO_STATE_YET",
        "LOGIN_FORM,   A_STATE",
        "STEP_UP,      NO_STATE_YET",
        "STEP_UP,      A_STATE"
    })
    @Requirement({"C01", "C02", "C03", "C04", "C05"})
    void fiveGuessesAreEvaluatedBeforeEachOfThreeSuspensionsAndThenNoneForEver(Door door, Past past) {
        String user = NAME.formatted(door, past);
        if (past == Past.A_STATE) {
            assertThat(door.person(realm().client(), user)
                            .enter(door.rightPassword())
                            .accepted())
                    .isTrue();
        }
        List<Person> crowd = door.crowd(realm(), user, guesses());

        assertThat(guessUntilTheEnd(crowd, () -> door.evaluations(realm()))).isEqualTo(FIFTEEN_BEFORE_THE_END);

        assertThat(crowd.get(0).enter(door.rightPassword()).accepted()).isFalse();
        assertThat(door.state(realm(), user).get("state").asText()).isEqualTo("permanently_suspended");
    }

    @Test
    void passwordsInAUserStorageAreEvaluatedNoMoreOften() {
        realm().storages().addUsers(Map.of("stored", BankRealm.LOGIN_PASSWORD));
        List<Person> crowd = Door.DIRECT_GRANT.crowd(realm(), "stored", guesses());

        assertThat(guessUntilTheEnd(
                        crowd,
                        () -> realm().onEachNode().stream()
                                .mapToLong(TestRealm::storedUserEvaluations)
                                .sum()))
                .isEqualTo(FIFTEEN_BEFORE_THE_END);
    }

    @AfterEach
    void backToRealTime() {
        realm().resetClock();
    }

    /** All guess, then some more; twice again after the end of the suspension; and some a year later. */
    private List<Integer> guessUntilTheEnd(List<Person> crowd, Count evaluations) {
        List<Integer> evaluated = new ArrayList<>();
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            realm().shiftClock(SUSPENSION.multipliedBy(suspensions));
            evaluated.add(evaluated(crowd, evaluations));
            realm().shiftClock(SUSPENSION.multipliedBy(suspensions + 1).minusMinutes(5));
            evaluated.add(evaluated(crowd.subList(0, SOME), evaluations));
        }
        realm().shiftClock(Duration.ofDays(366));
        evaluated.add(evaluated(crowd.subList(0, SOME), evaluations));
        return evaluated;
    }

    private static int evaluated(List<Person> crowd, Count evaluations) {
        long before = evaluations.now();
        List<Reply> replies = Crowd.allAtOnce(crowd, person -> person.enter(BankRealm.WRONG_PASSWORD));
        assertThat(replies).noneMatch(Reply::accepted).noneMatch(Reply::failedInTheServer);
        return (int) (evaluations.now() - before);
    }

    private TestRealm realm() {
        return ground().realm();
    }

    /** A count that only grows. */
    private interface Count {
        long now();
    }
}
