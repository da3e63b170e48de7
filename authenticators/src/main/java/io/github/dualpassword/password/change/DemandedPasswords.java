package io.github.dualpassword.password.change;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.ExpiredPasswords;

/**
 * Which passwords an occasion demands: a function of what the two are good for and whether they are suspended.
 *
 * <p>A suspended password is not demanded, because it cannot be entered now: see {@link ChangeDemand}.
 *
 * @param occasion why passwords are changed
 * @param expiredPasswords what an expired password still allows
 * @param status of a password; asked for when a decision depends on it, as each answer may cost a query
 * @param standing the same for its suspension: only of passwords that the occasion concerns
 * @param whetherChangeable the same for whether anybody can change it here; whose cannot be is not demanded
 */
record DemandedPasswords(
        Occasion occasion,
        ExpiredPasswords expiredPasswords,
        Function<Password, PasswordStatus> status,
        Function<Password, Standing> standing,
        Predicate<Password> whetherChangeable) {

    /** See {@link ChangeDemand#changeable()}. */
    List<Password> changeable() {
        return concerned().filter(this::isUsable).toList();
    }

    /** See {@link ChangeDemand#suspended()}. */
    List<Password> suspended() {
        return concerned().filter(password -> !isUsable(password)).toList();
    }

    /** See {@link ChangeDemand#shownOnly()}. */
    List<Password> shownOnly() {
        return occasion == Occasion.OWN
                ? Arrays.stream(Password.values())
                        .filter(password -> !changeable().contains(password))
                        .toList()
                : List.of();
    }

    /** See {@link ChangeDemand#ended()}. */
    List<Password> ended() {
        return occasion == Occasion.FORCED
                ? having(status -> status == PasswordStatus.PROVISIONAL_ENDED)
                        .filter(whetherChangeable)
                        .toList()
                : List.of();
    }

    /** See {@link ChangeDemand#letsNobodyPast()}. */
    boolean letsNobodyPast() {
        boolean must = occasion != Occasion.OWN && !isWarning();
        return must && (!changeable().isEmpty() || ended().contains(Password.LOGIN) || isBarred());
    }

    /** See {@link ChangeDemand#isBarred()}. */
    boolean isBarred() {
        return occasion != Occasion.OWN
                && !isWarning()
                && concerned().anyMatch(password -> password == Password.LOGIN && !isUsable(password));
    }

    /** See {@link ChangeDemand#isWarning()}. */
    boolean isWarning() {
        return occasion == Occasion.EXPIRED && expiredPasswords == ExpiredPasswords.WARN;
    }

    /** See {@link ChangeDemand#selectable()}. */
    boolean selectable() {
        return occasion != Occasion.FORCED;
    }

    /** Whether nobody can change anything for this user (own change only), suspended or not. */
    boolean offersNothing() {
        return occasion == Occasion.OWN && concerned().findAny().isEmpty();
    }

    private Stream<Password> concerned() {
        return wanted().filter(whetherChangeable);
    }

    private Stream<Password> wanted() {
        return switch (occasion) {
            case OWN ->
                having(status -> status != PasswordStatus.NOT_SET && status != PasswordStatus.PROVISIONAL_ENDED);
            case FORCED -> having(PasswordStatus::mustChange);
            case EXPIRED -> having(status -> status == PasswordStatus.EXPIRED);
        };
    }

    private Stream<Password> having(Predicate<PasswordStatus> wanted) {
        return Arrays.stream(Password.values()).filter(password -> wanted.test(status.apply(password)));
    }

    private boolean isUsable(Password password) {
        return standing.apply(password) == Standing.USABLE;
    }
}
