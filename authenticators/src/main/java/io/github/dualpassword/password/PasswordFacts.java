package io.github.dualpassword.password;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.github.dualpassword.Password;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Validity;

/**
 * What is known of a stored password apart from its hash.
 *
 * @param password which of the two it is
 * @param setAt when it was set; empty where its storage does not tell, and then it has no end that we could know
 * @param flag what is the matter with it
 */
public record PasswordFacts(Password password, Optional<Instant> setAt, Flag flag) {

    /** What can be the matter with a password. */
    public enum Flag {
        NONE,
        /** Somebody else than the user has set it. */
        PROVISIONAL,
        /** It was found to be the same as the other password. */
        SAME_AS_OTHER
    }

    public PasswordStatus status(RealmPolicy policy, Instant now) {
        boolean over =
                setAt.filter(moment -> validity(policy).isOver(moment, now)).isPresent();
        return switch (flag) {
            case PROVISIONAL -> over ? PasswordStatus.PROVISIONAL_ENDED : PasswordStatus.PROVISIONAL;
            case SAME_AS_OTHER -> PasswordStatus.SAME_AS_OTHER;
            case NONE -> over ? PasswordStatus.EXPIRED : PasswordStatus.VALID;
        };
    }

    /** The last day on which it works; empty when there is none. */
    public Optional<LocalDate> lastDay(RealmPolicy policy) {
        return setAt.flatMap(moment -> validity(policy).lastDay(moment));
    }

    /** The moment from which on it no longer works; empty when there is none. */
    public Optional<Instant> validUntil(RealmPolicy policy) {
        return setAt.flatMap(moment -> validity(policy).end(moment));
    }

    private Validity validity(RealmPolicy policy) {
        return flag == Flag.PROVISIONAL ? policy.provisionalValidity() : policy.validity(password);
    }
}
