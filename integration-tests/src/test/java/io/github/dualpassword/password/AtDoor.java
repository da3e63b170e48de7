package io.github.dualpassword.password;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Door.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new user who has come to a {@link Door}, and what tests ask about the password that is entered there. The realm's
 * clock stands at {@link TestGround#MORNING}.
 */
record AtDoor(TestRealm realm, Door door, TestUser user, Visit visit) {

    /** How long a temporary suspension lasts in the profiles. */
    static final Duration SUSPENSION = Duration.ofMinutes(30);

    /** End of a suspension that begins when the test does. */
    static final Instant END = TestGround.MORNING.plus(SUSPENSION);

    static final Instant TEN_YEARS_LATER = TestGround.MORNING.plus(Duration.ofDays(3650));

    /** @param test a short name, for the login ID */
    static AtDoor of(TestRealm realm, Door door, String test) {
        String loginId = test + "-" + door.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        TestUser user = door.user(realm, loginId);
        return new AtDoor(realm, door, user, door.visit(user));
    }

    AtDoor suspended() {
        visit.enterWrong(5);
        return this;
    }

    /** Suspends the password as often as it takes. */
    AtDoor suspendedForGood() {
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            realm.standClockAt(TestGround.MORNING.plus(SUSPENSION.multipliedBy(suspensions)));
            visit.enterWrong(5);
        }
        return this;
    }

    JsonNode state() {
        return door.credential().stateOf(user);
    }

    /** {@code usable}, {@code temporarily_suspended} or {@code permanently_suspended}. */
    String standing() {
        return state().get("state").asText();
    }

    int failures() {
        return state().get("consecutiveFailures").asInt();
    }

    int temporarySuspensions() {
        return state().get("temporarySuspensions").asInt();
    }

    /** Enters something wrong: this must be the answer, and one event of the user must name the password and the error. */
    void assertWrongEntry(Answer answer, String error) {
        assertRecorded(error, () -> assertThat(visit.enterWrong(1)).isEqualTo(answer));
    }

    /** Enters what is right on a page from before the suspension: it must be refused, with such an event. */
    void assertRefused(Visit openBefore, String error) {
        assertRecorded(error, () -> assertThat(openBefore.enterRight()).isEqualTo(door.whileSuspended()));
    }

    private void assertRecorded(String error, Runnable entry) {
        int before = errorEvents().size();
        entry.run();
        List<JsonNode> events = errorEvents();
        assertThat(events.subList(0, events.size() - before)).singleElement().satisfies(event -> {
            assertThat(event.get("error").asText()).isEqualTo(error);
            assertThat(event.at("/details/credential_type").asText())
                    .isEqualTo(door.credential().type());
        });
    }

    /** Of entries, which name the password; not of a procedure that is refused. */
    private List<JsonNode> errorEvents() {
        return user.events(door.errorEvent()).stream()
                .filter(event -> event.at("/details").has("credential_type"))
                .toList();
    }
}
