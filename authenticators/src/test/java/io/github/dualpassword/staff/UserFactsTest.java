package io.github.dualpassword.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.contract.TokenNeed;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordFacts.Flag;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.staff.UserFacts.Home;
import io.github.dualpassword.staff.UserFacts.Suspended;

import static org.assertj.core.api.Assertions.assertThat;

/** Which states hold of a user whose facts are known. */
class UserFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:30:00Z");
    private static final RealmPolicy POLICY = RealmPolicy.of(Map.of());
    private static final Person PERSON = new Person("id", "hanako", "データ 花子");
    private static final Map<Password, PasswordFacts> BOTH = Map.of(
            Password.LOGIN, facts(Password.LOGIN, 1, Flag.NONE),
            Password.CONFIRMATION, facts(Password.CONFIRMATION, 1, Flag.NONE));

    @Test
    void nothingHoldsOfAUserWhoMayWork() {
        assertThat(states(Home.HERE, Map.of(), Optional.empty(), BOTH, Flag.NONE))
                .isEmpty();
    }

    @Test
    void suspensionsAndStopsHoldSinceTheyBegan() {
        Map<UserState, Optional<Long>> states = states(
                Home.HERE,
                Map.of(
                        Password.LOGIN, new Suspended(Standing.TEMPORARILY_SUSPENDED, 7),
                        Password.CONFIRMATION, new Suspended(Standing.PERMANENTLY_SUSPENDED, 8)),
                Optional.of(9L),
                BOTH,
                Flag.NONE);

        assertThat(states)
                .isEqualTo(Map.of(
                        UserState.LOGIN_TEMPORARILY_SUSPENDED, Optional.of(7L),
                        UserState.CONFIRMATION_PERMANENTLY_SUSPENDED, Optional.of(8L),
                        UserState.SERVICE_STOPPED, Optional.of(9L)));
    }

    @Test
    void whatIsNotThereIsNotSet() {
        assertThat(states(Home.HERE, Map.of(), Optional.empty(), Map.of(), Flag.PROVISIONAL))
                .containsOnlyKeys(UserState.LOGIN_NOT_SET, UserState.CONFIRMATION_NOT_SET);
    }

    @Test
    void aLoginPasswordElsewhereIsThere() {
        assertThat(states(Home.ELSEWHERE, Map.of(), Optional.empty(), Map.of(), Flag.NONE))
                .containsOnlyKeys(UserState.CONFIRMATION_NOT_SET);
        assertThat(states(Home.ELSEWHERE, Map.of(), Optional.empty(), Map.of(), Flag.PROVISIONAL))
                .containsOnlyKeys(UserState.LOGIN_MUST_CHANGE, UserState.CONFIRMATION_NOT_SET);
    }

    @Test
    void whatIsFlaggedMustBeChanged() {
        Map<Password, PasswordFacts> stored = Map.of(
                Password.LOGIN, facts(Password.LOGIN, 1, Flag.NONE),
                Password.CONFIRMATION, facts(Password.CONFIRMATION, 100, Flag.PROVISIONAL));

        assertThat(states(Home.HERE, Map.of(), Optional.empty(), stored, Flag.PROVISIONAL))
                .containsOnlyKeys(UserState.LOGIN_MUST_CHANGE, UserState.CONFIRMATION_MUST_CHANGE);
        assertThat(states(
                        Home.HERE,
                        Map.of(),
                        Optional.empty(),
                        Map.of(
                                Password.LOGIN, facts(Password.LOGIN, 1, Flag.NONE),
                                Password.CONFIRMATION, facts(Password.CONFIRMATION, 1, Flag.SAME_AS_OTHER)),
                        Flag.NONE))
                .containsOnlyKeys(UserState.CONFIRMATION_MUST_CHANGE);
    }

    @Test
    void whatIsTooOldHasExpired() {
        Map<Password, PasswordFacts> stored = Map.of(
                Password.LOGIN, facts(Password.LOGIN, 100, Flag.NONE),
                Password.CONFIRMATION, facts(Password.CONFIRMATION, 100, Flag.NONE));

        assertThat(states(Home.HERE, Map.of(), Optional.empty(), stored, Flag.NONE))
                .containsOnlyKeys(UserState.LOGIN_EXPIRED, UserState.CONFIRMATION_EXPIRED);
    }

    @Test
    void whoItIsAndWhatTypeIsTold() {
        SoughtUser user = new UserFacts(PERSON, false, Home.HERE, Map.of(), Optional.empty(), BOTH, Flag.NONE)
                .at(POLICY, NOW, new MemberRoles(Optional.of(UserType.MASTER), AdminRights.NONE, TokenNeed.NOT_NEEDED));

        assertThat(user)
                .isEqualTo(new SoughtUser("id", "hanako", "データ 花子", false, Optional.of(UserType.MASTER), Map.of()));
    }

    private static Map<UserState, Optional<Long>> states(
            Home home,
            Map<Password, Suspended> suspended,
            Optional<Long> stoppedAt,
            Map<Password, PasswordFacts> stored,
            Flag flag) {
        return new UserFacts(PERSON, true, home, suspended, stoppedAt, stored, flag)
                .at(POLICY, NOW, MemberRoles.NONE)
                .states();
    }

    private static PasswordFacts facts(Password password, int daysAgo, Flag flag) {
        return new PasswordFacts(password, Optional.of(NOW.minus(Duration.ofDays(daysAgo))), flag);
    }
}
