package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries that nobody could judge count as never made, whatever else is entered at the same moment. On whatever nodes. */
abstract class NotEvaluated {

    private static final String FAILING = "Failing-comparison";
    private static final List<String> USERS = List.of("crowd-direct_grant", "crowd-login_form", "one");

    abstract TestGround ground();

    @AfterEach
    void backToRealTime() {
        realm().resetClock();
    }

    static RealmFile realmFile() {
        return BankRealm.withUsers(USERS)
                .with(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)"))
                .attribute("dual-password.login.temporary-suspensions", "0");
    }

    @Test
    void aComparisonThatFailsIsNoWrongEntry() {
        Person person = Door.DIRECT_GRANT.person(realm().client(), "one");

        for (int times = 0; times < 6; times++) {
            assertThat(person.enter(FAILING).accepted()).isFalse();
        }

        assertThat(failures(Door.DIRECT_GRANT, "one")).isZero();
        assertThat(person.enter(BankRealm.LOGIN_PASSWORD).accepted()).isTrue();
    }

    /** While five are under way others are turned away, so how many are judged in one go is chance; how they count is not. */
    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"DIRECT_GRANT", "LOGIN_FORM"})
    void amongManyAtOnceWrongOnesCountExactly(Door door) {
        String user = "crowd-" + door.name().toLowerCase(Locale.ROOT);

        enterAtOnce(door, user, mixed(2));
        assertThat(failures(door, user)).isEqualTo(2);
        assertThat(door.person(realm().client(), user)
                        .enter(door.rightPassword())
                        .accepted())
                .isTrue();

        double before = judged();
        List<Reply> replies = enterAtOnce(door, user, mixed(60));
        // An outcome that could not be written counts as a crash's does: after half a minute, as a failure.
        realm().shiftClock(Duration.ofSeconds(31));
        int counted = failures(door, user);
        assertThat(replies).noneMatch(Reply::accepted).noneMatch(Reply::failedInTheServer);
        assertThat(counted).isBetween((int) (judged() - before), 5);

        for (int more = counted; more < 5; more++) {
            assertThat(door.state(realm(), user).get("state").asText()).isEqualTo("usable");
            door.person(realm().client(), user).enter(BankRealm.WRONG_PASSWORD);
        }
        assertThat(door.state(realm(), user).get("state").asText()).isEqualTo("permanently_suspended");
    }

    /** What was judged wrong stays wrong, or whoever can make transactions fail guesses for free. */
    @Test
    void aWrongEntryCountsEvenIfTheTransactionInWhichItWasJudgedFails() {
        realm().storages().addUsers(Map.of("without-commit", BankRealm.LOGIN_PASSWORD));
        Person person = Door.DIRECT_GRANT.person(realm().client(), "without-commit");

        for (int times = 0; times < 3; times++) {
            assertThat(person.enter(BankRealm.LOGIN_PASSWORD).accepted()).isFalse();
        }
        assertThat(failures(Door.DIRECT_GRANT, "without-commit")).isZero();
        for (int times = 0; times < 5; times++) {
            assertThat(person.enter(BankRealm.WRONG_PASSWORD).accepted()).isFalse();
        }

        assertThat(Door.DIRECT_GRANT
                        .state(realm(), "without-commit")
                        .get("state")
                        .asText())
                .isEqualTo("permanently_suspended");
    }

    /** So many wrong ones, and as many whose comparison fails. */
    private static List<String> mixed(int each) {
        List<String> entries = new ArrayList<>(Stream.concat(
                        Collections.nCopies(each, BankRealm.WRONG_PASSWORD).stream(),
                        Collections.nCopies(each, FAILING).stream())
                .toList());
        Collections.shuffle(entries, new Random(20261129));
        return entries;
    }

    private List<Reply> enterAtOnce(Door door, String user, List<String> entries) {
        List<Person> crowd = door.crowd(realm(), user, entries.size());
        List<Entering> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            all.add(new Entering(crowd.get(i), entries.get(i)));
        }
        return Crowd.allAtOnce(all, entering -> entering.person().enter(entering.password()));
    }

    private double judged() {
        return realm().onEachNode().stream()
                .mapToDouble(node -> node.metric("dual_password_evaluations_total", Map.of("credential", "login")))
                .sum();
    }

    private TestRealm realm() {
        return ground().realm();
    }

    private int failures(Door door, String user) {
        return door.state(realm(), user).get("consecutiveFailures").asInt();
    }

    private record Entering(Person person, String password) {}
}
