package io.github.dualpassword.password;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;

/** One of the two passwords of one user: its status, its rules, and how it is replaced, by the user or by others. */
public interface PasswordOfUser {

    Password password();

    PasswordStatus status();

    /** Itself as long as the user has none, which makes the next one the first; otherwise empty. */
    default Set<Password> first() {
        return status() == PasswordStatus.NOT_SET ? Set.of(password()) : Set.of();
    }

    /**
     * Whether anybody can change it here, now: what lies in a read-only directory is changed there. Cheap, and asked again by
     * whatever sets it.
     */
    default boolean isChangeable() {
        return true;
    }

    /** The last day on which it works, in the realm's time zone; empty when there is none. */
    Optional<LocalDate> lastDay();

    /** The moment from which on it is no longer valid; empty when there is none. */
    Optional<Instant> validUntil();

    /** Its rules for the user, in the order in which people read them. */
    List<PasswordRule> rules();

    /**
     * The rule that a new value breaks, with a message for {@code field}; empty when it breaks none. Only for a user who
     * has just proven the present one, or who has none: the answer tells something about the present and the former ones.
     */
    Optional<FormMessage> broken(String field, String value);

    /**
     * Its rules for somebody else who sets it: never a comparison with the present one or a former one, whose answer would
     * tell what these are (decision 9).
     */
    NewPasswordRules rulesForOthers();

    /**
     * Sets it, as the user's own one, whatever it was before. The value must have passed {@link #broken}.
     *
     * @throws org.keycloak.models.ModelException when its storage refuses it; the message is a key of Keycloak's bundles
     */
    void set(String value);

    /**
     * Sets one that somebody else has chosen, and that the user need not change. It is compared with no former one: who
     * sets it has proven none of them. The value must have passed {@link #rulesForOthers}.
     *
     * @throws org.keycloak.models.ModelException when its storage refuses it
     */
    void setByAnother(String value);

    /** The same for one that the user must change before it authorises anything. */
    void setProvisional(String value);
}
