package io.github.dualpassword.password;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.PasswordFacts.Flag;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** What a password is good for, to the millisecond. */
class PasswordFactsTest {

    private static final Instant SET_AT = Instant.parse("2026-04-01T03:00:00Z");
    private static final RealmPolicy DEFAULTS = RealmPolicy.of(Map.of());
    private static final RealmPolicy SIXTY_AND_THIRTY = RealmPolicy.of(
            Map.of("dual-password.login.validity-days", "60", "dual-password.confirmation.validity-days", "30"));

    @ParameterizedTest
    @EnumSource
    void anOwnOneIsValidToTheEndOfTheNinetiethDayAndThenExpired(Password credential) {
        PasswordFacts own = facts(credential, Flag.NONE);
        Instant end = Instant.parse("2026-06-30T15:00:00Z");

        assertThat(own.lastDay(DEFAULTS)).contains(LocalDate.of(2026, 6, 30));
        assertThat(own.validUntil(DEFAULTS)).contains(end);
        assertThat(own.status(DEFAULTS, SET_AT)).isEqualTo(PasswordStatus.VALID);
        assertThat(own.status(DEFAULTS, end.minusMillis(1))).isEqualTo(PasswordStatus.VALID);
        assertThat(own.status(DEFAULTS, end)).isEqualTo(PasswordStatus.EXPIRED);
    }

    @Test
    void eachOfTheTwoHasAValidityOfItsOwn() {
        assertThat(facts(Password.LOGIN, Flag.NONE).lastDay(SIXTY_AND_THIRTY)).contains(LocalDate.of(2026, 5, 31));
        assertThat(facts(Password.CONFIRMATION, Flag.NONE).lastDay(SIXTY_AND_THIRTY))
                .contains(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @EnumSource
    void aProvisionalOneCanBeReplacedToTheEndOfTheSeventhDayAndThenNoMore(Password credential) {
        PasswordFacts provisional = facts(credential, Flag.PROVISIONAL);
        Instant end = Instant.parse("2026-04-08T15:00:00Z");

        assertThat(provisional.lastDay(DEFAULTS)).contains(LocalDate.of(2026, 4, 8));
        assertThat(provisional.status(DEFAULTS, end.minusMillis(1))).isEqualTo(PasswordStatus.PROVISIONAL);
        assertThat(provisional.status(DEFAULTS, end)).isEqualTo(PasswordStatus.PROVISIONAL_ENDED);
    }

    @Test
    void oneThatIsTheSameAsTheOtherStaysSoHoweverOldItIs() {
        PasswordFacts same = facts(Password.CONFIRMATION, Flag.SAME_AS_OTHER);

        assertThat(same.status(DEFAULTS, SET_AT)).isEqualTo(PasswordStatus.SAME_AS_OTHER);
        assertThat(same.status(DEFAULTS, SET_AT.plusSeconds(100L * 86_400))).isEqualTo(PasswordStatus.SAME_AS_OTHER);
    }

    /** A directory that does not tell keeps its own rules. */
    @Test
    void withoutADateThereIsNoEnd() {
        PasswordFacts elsewhere = new PasswordFacts(Password.LOGIN, Optional.empty(), Flag.NONE);

        assertThat(elsewhere.validUntil(DEFAULTS)).isEmpty();
        assertThat(elsewhere.status(DEFAULTS, Instant.MAX)).isEqualTo(PasswordStatus.VALID);
    }

    private static PasswordFacts facts(Password credential, Flag flag) {
        return new PasswordFacts(credential, Optional.of(SET_AT), flag);
    }
}
