package io.github.dualpassword.password;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Whatever is wrong with a login, the server works as much: counted, because a time says nothing on a busy machine. */
class SameWorkTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.login.max-failures", "1000"));

    private static final String EXISTING = "existing";
    private static final int MEASUREMENTS = 5;

    /** A login ID that nobody has is looked up each time, because Keycloak caches only users whom it finds. */
    private static final long MOST_STATEMENTS_APART = 1;

    /** Hashes compared or made, and SQL statements, of one entry. */
    private record Work(long hashes, long statements) {

        static Work soFar(TestRealm realm) {
            JsonNode hashes = realm.hashes();
            return new Work(
                    hashes.get("calls").asLong() + hashes.get("encodings").asLong(),
                    realm.sql().get("statements").asLong());
        }

        Work since(Work before) {
            return new Work(hashes - before.hashes, statements - before.statements);
        }

        /** Timers of the server add to a measurement now and then, and never take away. */
        static Work least(Stream<Work> measured) {
            return measured.reduce((one, other) ->
                            new Work(Math.min(one.hashes, other.hashes), Math.min(one.statements, other.statements)))
                    .orElseThrow();
        }
    }

    @BeforeAll
    static void makeOneOfEachKind() {
        ground.userWithLoginPassword(EXISTING);
        TestUser.added(ground.realm(), "without-credentials");
        ground.userWithLoginPassword("disabled").disabled();
        TestUser suspended = ground.userWithLoginPassword("suspended");
        ground.realm().attribute("dual-password.login.max-failures", "1");
        new Journeys(ground.realm()).wrongLogins(suspended, 1);
        ground.realm().attribute("dual-password.login.max-failures", "1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"existing", "unknown", "without-credentials", "disabled", "suspended"})
    void everyWrongLoginInTheBrowserCostsOneHash(String loginId) {
        assertThat(workOf(() -> enter(loginId)).hashes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"existing", "unknown", "without-credentials", "disabled", "suspended"})
    void everyWrongDirectGrantCostsOneHash(String loginId) {
        assertThat(workOf(() -> ground.client().directGrant(loginId, Journeys.WRONG))
                        .hashes())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "without-credentials", "disabled", "suspended"})
    void theDatabaseIsAskedAboutAsOftenAsForAWrongPassword(String loginId) {
        long wrong = workOf(() -> enter(EXISTING)).statements();

        assertThat(workOf(() -> enter(loginId)).statements()).isCloseTo(wrong, within(MOST_STATEMENTS_APART));
    }

    private static void enter(String loginId) {
        Page login =
                ground.client().visitor().open(ground.client().authorization().url());
        login.logIn(loginId, Journeys.WRONG);
    }

    private static Work workOf(Runnable entry) {
        entry.run();
        return Work.least(IntStream.range(0, MEASUREMENTS).mapToObj(i -> {
            Work before = Work.soFar(ground.realm());
            entry.run();
            return Work.soFar(ground.realm()).since(before);
        }));
    }
}
