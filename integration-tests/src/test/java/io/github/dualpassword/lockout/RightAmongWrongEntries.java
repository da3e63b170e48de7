package io.github.dualpassword.lockout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifty right and fifty wrong entries of one user's login password, all at the same moment. */
abstract class RightAmongWrongEntries {

    private static final String PATIENT = "patient";
    private static final String STRICT = "strict";
    private static final int HALF = 50;
    private static final int SEED = 20_150_731;

    abstract TestGround ground();

    static RealmFile realmFile() {
        return BankRealm.withUsers(PATIENT, STRICT);
    }

    /** One entry, with the moments at which it was sent and answered. */
    private record Entry(boolean right, Instant sent, Instant answered, Reply reply) {}

    @Test
    void allRightOnesAreAcceptedWhereTheLimitIsFar() {
        realm().attribute("dual-password.login.max-failures", "1000");

        List<Entry> entries = enterAll(PATIENT);

        assertThat(entries).hasSize(2 * HALF).allMatch(entry -> entry.reply().accepted() == entry.right());
        TestUser user = TestUser.existing(realm(), PATIENT);
        StateRow row = StateRow.of(database(), user.id(), "login");
        assertThat(row.lastCharged()).isEqualTo(2L * HALF);
        assertThat(row.pending()).isNull();
        assertThat(user.loginState().get("consecutiveFailures").asLong())
                .isEqualTo(row.lastCharged() - row.countedFrom())
                .isLessThanOrEqualTo(HALF);
    }

    @Test
    void whereTheLimitIsNearARightOneIsRefusedOnlyWhileTheRowStandsSuspended() {
        realm().attribute("dual-password.login.max-failures", "5");
        String userId = realm().userId(STRICT);

        List<Entry> entries;
        List<RowHistory.Period> suspended;
        try (RowHistory history = RowHistory.of(database(), userId)) {
            entries = enterAll(STRICT);
            suspended = history.suspended();
        }

        List<Entry> refused = entries.stream()
                .filter(entry -> entry.right() && !entry.reply().accepted())
                .toList();
        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(suspended).anyMatch(period -> period.meets(entry.sent(), entry.answered())));
        assertThat(StateRow.of(database(), userId, "login").lastCharged())
                .as("every entry was either charged or refused as suspended")
                .isEqualTo(2L * HALF - refusalsRecorded());
    }

    private List<Entry> enterAll(String user) {
        List<Boolean> rightOrWrong = new ArrayList<>(Collections.nCopies(HALF, true));
        rightOrWrong.addAll(Collections.nCopies(HALF, false));
        Collections.shuffle(rightOrWrong, new Random(SEED));
        List<Person> persons = Door.DIRECT_GRANT.crowd(realm(), user, 2 * HALF);
        return Crowd.allAtOnce(IntStream.range(0, 2 * HALF).boxed().toList(), number -> {
            boolean right = rightOrWrong.get(number);
            Instant sent = Instant.now();
            Reply reply = persons.get(number).enter(right ? BankRealm.LOGIN_PASSWORD : BankRealm.WRONG_PASSWORD);
            return new Entry(right, sent, Instant.now(), reply);
        });
    }

    private long refusalsRecorded() {
        return realm().events("LOGIN_ERROR").stream()
                .map(event -> event.get("error").asText())
                .filter(error -> error.equals("user_temporarily_disabled") || error.equals("user_disabled"))
                .count();
    }

    private PostgresDatabase database() {
        return ground().server().database().orElseThrow();
    }

    private TestRealm realm() {
        return ground().realm();
    }
}
