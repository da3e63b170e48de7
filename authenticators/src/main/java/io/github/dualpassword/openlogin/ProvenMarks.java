package io.github.dualpassword.openlogin;

import java.util.Optional;
import java.util.Set;

import io.github.dualpassword.lockout.PasswordMark;

/**
 * The passwords by which a login, and whatever it has opened, was proven.
 *
 * @param login marks of the login password; none where it was not asked for
 * @param confirmation marks of the confirmation password, where a step-up was confirmed by it
 */
public record ProvenMarks(Set<PasswordMark> login, Set<PasswordMark> confirmation) {

    public ProvenMarks {
        login = Set.copyOf(login);
        confirmation = Set.copyOf(confirmation);
    }

    /** Why a login that was proven by them goes no further; empty when it does. */
    Optional<LoginRefusal> refusal(PresentFacts present) {
        if (present.stopped()) {
            return Optional.of(LoginRefusal.SERVICE_STOPPED);
        }
        if (!present.login().containsAll(login)) {
            return Optional.of(LoginRefusal.LOGIN_PASSWORD_REPLACED);
        }
        return present.confirmation().containsAll(confirmation)
                ? Optional.empty()
                : Optional.of(LoginRefusal.CONFIRMATION_PASSWORD_REPLACED);
    }
}
