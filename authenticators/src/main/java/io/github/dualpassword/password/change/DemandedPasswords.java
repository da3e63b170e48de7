package io.github.dualpassword.password.change;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;
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
 */
record DemandedPasswords(
        Occasion occasion,
        ExpiredPasswords expiredPasswords,
        Function<Credential, PasswordStatus> status,
        Function<Credential, Standing> standing) {

    /** See {@link ChangeDemand#changeable()}. */
    List<Credential> changeable() {
        return concerned().filter(this::isUsable).toList();
    }

    /** See {@link ChangeDemand#suspended()}. */
    List<Credential> suspended() {
        return concerned().filter(credential -> !isUsable(credential)).toList();
    }

    /** See {@link ChangeDemand#shownOnly()}. */
    List<Credential> shownOnly() {
        return occasion == Occasion.OWN
                ? Arrays.stream(Credential.values())
                        .filter(credential -> !changeable().contains(credential))
                        .toList()
                : List.of();
    }

    /** See {@link ChangeDemand#ended()}. */
    List<Credential> ended() {
        return occasion == Occasion.FORCED
                ? having(status -> status == PasswordStatus.PROVISIONAL_ENDED).toList()
                : List.of();
    }

    /** See {@link ChangeDemand#letsNobodyPast()}. */
    boolean letsNobodyPast() {
        boolean must = occasion != Occasion.OWN && !isWarning();
        return must && (!changeable().isEmpty() || ended().contains(Credential.LOGIN) || isBarred());
    }

    /** See {@link ChangeDemand#isBarred()}. */
    boolean isBarred() {
        return occasion != Occasion.OWN
                && !isWarning()
                && concerned().anyMatch(credential -> credential == Credential.LOGIN && !isUsable(credential));
    }

    /** See {@link ChangeDemand#isWarning()}. */
    boolean isWarning() {
        return occasion == Occasion.EXPIRED && expiredPasswords == ExpiredPasswords.WARN;
    }

    /** See {@link ChangeDemand#selectable()}. */
    boolean selectable() {
        return occasion != Occasion.FORCED;
    }

    private Stream<Credential> concerned() {
        return switch (occasion) {
            case OWN ->
                having(status -> status != PasswordStatus.NOT_SET && status != PasswordStatus.PROVISIONAL_ENDED);
            case FORCED -> having(PasswordStatus::mustChange);
            case EXPIRED -> having(status -> status == PasswordStatus.EXPIRED);
        };
    }

    private Stream<Credential> having(Predicate<PasswordStatus> wanted) {
        return Arrays.stream(Credential.values()).filter(credential -> wanted.test(status.apply(credential)));
    }

    private boolean isUsable(Credential credential) {
        return standing.apply(credential) == Standing.USABLE;
    }
}
