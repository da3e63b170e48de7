package io.github.dualpassword.password.change;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.ExpiredPasswords;

import static io.github.dualpassword.Password.CONFIRMATION;
import static io.github.dualpassword.Password.LOGIN;
import static io.github.dualpassword.lockout.Standing.PERMANENTLY_SUSPENDED;
import static io.github.dualpassword.lockout.Standing.TEMPORARILY_SUSPENDED;
import static io.github.dualpassword.lockout.Standing.USABLE;
import static io.github.dualpassword.password.PasswordStatus.EXPIRED;
import static io.github.dualpassword.password.PasswordStatus.NOT_SET;
import static io.github.dualpassword.password.PasswordStatus.PROVISIONAL;
import static io.github.dualpassword.password.PasswordStatus.PROVISIONAL_ENDED;
import static io.github.dualpassword.password.PasswordStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

/** Which passwords an occasion demands, from what they are good for and whether they are suspended. */
class DemandedPasswordsTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "OWN, NOT_SET, false",
        "OWN, PROVISIONAL, true",
        "OWN, PROVISIONAL_ENDED, false",
        "OWN, SAME_AS_OTHER, true",
        "OWN, EXPIRED, true",
        "OWN, VALID, true",
        "FORCED, NOT_SET, false",
        "FORCED, PROVISIONAL, true",
        "FORCED, PROVISIONAL_ENDED, false",
        "FORCED, SAME_AS_OTHER, true",
        "FORCED, EXPIRED, false",
        "FORCED, VALID, false",
        "EXPIRED, NOT_SET, false",
        "EXPIRED, PROVISIONAL, false",
        "EXPIRED, PROVISIONAL_ENDED, false",
        "EXPIRED, SAME_AS_OTHER, false",
        "EXPIRED, EXPIRED, true",
        "EXPIRED, VALID, false"
    })
    void whatCanBeChangedFollowsFromTheOccasionAndTheStatus(
            Occasion occasion, PasswordStatus status, boolean changeable) {
        assertThat(user(occasion, status, NOT_SET).changeable().contains(LOGIN)).isEqualTo(changeable);
        assertThat(user(occasion, NOT_SET, status).changeable().contains(CONFIRMATION))
                .isEqualTo(changeable);
    }

    @Test
    void theLoginPasswordComesFirst() {
        assertThat(user(Occasion.OWN, VALID, VALID).changeable()).containsExactly(LOGIN, CONFIRMATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"TEMPORARILY_SUSPENDED", "PERMANENTLY_SUSPENDED"})
    void aSuspendedPasswordCannotBeChanged(Standing standing) {
        assertThat(user(Occasion.OWN, VALID, VALID, standing, USABLE).changeable())
                .containsExactly(CONFIRMATION);
        assertThat(user(Occasion.FORCED, PROVISIONAL, PROVISIONAL, USABLE, standing)
                        .changeable())
                .containsExactly(LOGIN);
    }

    @Test
    void theSuspensionOfAPasswordThatIsNotConcernedIsNotEvenAskedFor() {
        DemandedPasswords forced = new DemandedPasswords(
                Occasion.FORCED,
                ExpiredPasswords.MUST_CHANGE,
                credential -> VALID,
                credential -> {
                    throw new AssertionError("the suspension was asked for");
                },
                credential -> {
                    throw new AssertionError("its storage was asked for");
                });

        assertThat(forced.letsNobodyPast()).isFalse();
        assertThat(forced.changeable()).isEmpty();
    }

    @Test
    void whatCouldBeChangedButForItsSuspensionIsKnown() {
        assertThat(user(Occasion.OWN, VALID, VALID, TEMPORARILY_SUSPENDED, PERMANENTLY_SUSPENDED)
                        .suspended())
                .containsExactly(LOGIN, CONFIRMATION);
        assertThat(user(Occasion.FORCED, VALID, PROVISIONAL, TEMPORARILY_SUSPENDED, TEMPORARILY_SUSPENDED)
                        .suspended())
                .containsExactly(CONFIRMATION);
        assertThat(user(Occasion.OWN, VALID, VALID).suspended()).isEmpty();
    }

    @Test
    void anOwnChangeShowsWhatCannotBeChangedNow() {
        assertThat(user(Occasion.OWN, VALID, NOT_SET).shownOnly()).containsExactly(CONFIRMATION);
        assertThat(user(Occasion.OWN, VALID, VALID, PERMANENTLY_SUSPENDED, USABLE)
                        .shownOnly())
                .containsExactly(LOGIN);
        assertThat(user(Occasion.OWN, VALID, VALID).shownOnly()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Occasion.class,
            names = {"FORCED", "EXPIRED"})
    void noOtherOccasionShowsWhatItDoesNotDemand(Occasion occasion) {
        assertThat(user(occasion, VALID, NOT_SET).shownOnly()).isEmpty();
    }

    @Test
    void aForcedChangeTellsWhichPasswordsHaveEnded() {
        assertThat(user(Occasion.FORCED, PROVISIONAL, PROVISIONAL_ENDED).ended())
                .containsExactly(CONFIRMATION);
        assertThat(user(Occasion.FORCED, PROVISIONAL_ENDED, PROVISIONAL_ENDED).ended())
                .containsExactly(LOGIN, CONFIRMATION);
        assertThat(user(Occasion.FORCED, EXPIRED, PROVISIONAL).ended()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Occasion.class,
            names = {"OWN", "EXPIRED"})
    void noOtherOccasionTellsIt(Occasion occasion) {
        assertThat(user(occasion, PROVISIONAL_ENDED, PROVISIONAL_ENDED).ended()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: login password {1}, confirmation password {2}")
    @CsvSource({
        "FORCED, PROVISIONAL, VALID",
        "FORCED, VALID, SAME_AS_OTHER",
        "FORCED, PROVISIONAL_ENDED, VALID",
        "EXPIRED, EXPIRED, VALID",
        "EXPIRED, VALID, EXPIRED"
    })
    void nobodyGetsPastAPasswordThatMustBeChanged(
            Occasion occasion, PasswordStatus login, PasswordStatus confirmation) {
        assertThat(user(occasion, login, confirmation).letsNobodyPast()).isTrue();
    }

    @ParameterizedTest(name = "{0}: login password {1}, confirmation password {2}")
    @CsvSource({
        "FORCED, VALID, VALID",
        "FORCED, EXPIRED, NOT_SET",
        "FORCED, VALID, PROVISIONAL_ENDED",
        "EXPIRED, VALID, NOT_SET",
        "EXPIRED, PROVISIONAL, VALID",
        "OWN, PROVISIONAL, EXPIRED",
        "OWN, VALID, VALID"
    })
    void allElseCanBePassed(Occasion occasion, PasswordStatus login, PasswordStatus confirmation) {
        assertThat(user(occasion, login, confirmation).letsNobodyPast()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FORCED, PROVISIONAL", "EXPIRED, EXPIRED"})
    void aLoginPasswordThatMustBeChangedAndIsSuspendedBarsTheWay(Occasion occasion, PasswordStatus status) {
        DemandedPasswords suspended = user(occasion, status, VALID, TEMPORARILY_SUSPENDED, USABLE);

        assertThat(suspended.isBarred()).isTrue();
        assertThat(suspended.letsNobodyPast()).isTrue();
        assertThat(user(occasion, status, VALID).isBarred()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FORCED, PROVISIONAL", "EXPIRED, EXPIRED"})
    void aConfirmationPasswordThatIsSuspendedDoesNot(Occasion occasion, PasswordStatus status) {
        DemandedPasswords suspended = user(occasion, VALID, status, USABLE, PERMANENTLY_SUSPENDED);

        assertThat(suspended.isBarred()).isFalse();
        assertThat(suspended.letsNobodyPast()).isFalse();
    }

    @Test
    void aSuspendedLoginPasswordThatNeedNoChangeBarsNothing() {
        assertThat(user(Occasion.FORCED, VALID, PROVISIONAL, PERMANENTLY_SUSPENDED, USABLE)
                        .isBarred())
                .isFalse();
        assertThat(user(Occasion.OWN, VALID, VALID, PERMANENTLY_SUSPENDED, USABLE)
                        .isBarred())
                .isFalse();
    }

    @Test
    void whereTheRealmOnlyWarnsAnExpiredPasswordIsOfferedAndHoldsNobodyUp() {
        DemandedPasswords warned =
                user(Occasion.EXPIRED, ExpiredPasswords.WARN, EXPIRED, EXPIRED, TEMPORARILY_SUSPENDED, USABLE);

        assertThat(warned.isWarning()).isTrue();
        assertThat(warned.changeable()).containsExactly(CONFIRMATION);
        assertThat(warned.isBarred()).isFalse();
        assertThat(warned.letsNobodyPast()).isFalse();
    }

    @Test
    void theWarningIsOfExpiredPasswordsOnly() {
        DemandedPasswords forced = user(Occasion.FORCED, ExpiredPasswords.WARN, PROVISIONAL, VALID, USABLE, USABLE);

        assertThat(forced.isWarning()).isFalse();
        assertThat(forced.letsNobodyPast()).isTrue();
        assertThat(user(Occasion.EXPIRED, EXPIRED, VALID).isWarning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OWN, VALID", "FORCED, PROVISIONAL", "FORCED, PROVISIONAL_ENDED", "EXPIRED, EXPIRED"})
    void whatNobodyCanChangeIsNeitherDemandedNorWaitedFor(Occasion occasion, PasswordStatus status) {
        DemandedPasswords reader = reader(occasion, status, VALID);

        assertThat(reader.changeable()).isEmpty();
        assertThat(reader.suspended()).doesNotContain(LOGIN);
        assertThat(reader.ended()).isEmpty();
        assertThat(reader.isBarred()).isFalse();
        assertThat(reader.letsNobodyPast()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NOT_SET, true", "PROVISIONAL_ENDED, true", "VALID, false", "EXPIRED, false"})
    void anOwnChangeOffersNothingWhereTheOtherPasswordCannotBeChangedEither(PasswordStatus other, boolean nothing) {
        assertThat(reader(Occasion.OWN, VALID, other).offersNothing()).isEqualTo(nothing);
        assertThat(user(Occasion.OWN, VALID, other).offersNothing()).isFalse();
        assertThat(reader(Occasion.FORCED, VALID, other).offersNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OWN, true", "FORCED, false", "EXPIRED, true"})
    void onlyAForcedChangeLeavesNoChoice(Occasion occasion, boolean selectable) {
        assertThat(user(occasion, VALID, VALID).selectable()).isEqualTo(selectable);
    }

    private static DemandedPasswords user(Occasion occasion, PasswordStatus login, PasswordStatus confirmation) {
        return user(occasion, login, confirmation, USABLE, USABLE);
    }

    private static DemandedPasswords user(
            Occasion occasion,
            PasswordStatus login,
            PasswordStatus confirmation,
            Standing ofLogin,
            Standing ofConfirmation) {
        return user(occasion, ExpiredPasswords.MUST_CHANGE, login, confirmation, ofLogin, ofConfirmation);
    }

    private static DemandedPasswords user(
            Occasion occasion,
            ExpiredPasswords expired,
            PasswordStatus login,
            PasswordStatus confirmation,
            Standing ofLogin,
            Standing ofConfirmation) {
        Map<Password, PasswordStatus> status = Map.of(LOGIN, login, CONFIRMATION, confirmation);
        Map<Password, Standing> standing = Map.of(LOGIN, ofLogin, CONFIRMATION, ofConfirmation);
        return new DemandedPasswords(occasion, expired, status::get, standing::get, password -> true);
    }

    /** Of a user whose login password nobody can change here. */
    private static DemandedPasswords reader(Occasion occasion, PasswordStatus login, PasswordStatus confirmation) {
        Map<Password, PasswordStatus> status = Map.of(LOGIN, login, CONFIRMATION, confirmation);
        return new DemandedPasswords(
                occasion,
                ExpiredPasswords.MUST_CHANGE,
                status::get,
                password -> TEMPORARILY_SUSPENDED,
                password -> password == CONFIRMATION);
    }
}
