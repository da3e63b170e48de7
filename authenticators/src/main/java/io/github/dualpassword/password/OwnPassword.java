package io.github.dualpassword.password;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;

/** One of the two passwords of one user, as that user meets it: its status, its rules, and how it is replaced. */
public interface OwnPassword {

    Credential credential();

    PasswordStatus status();

    /** The last day on which it works, in the realm's time zone; empty when there is none. */
    Optional<LocalDate> lastDay();

    /** Its rules, in the order in which people read them. */
    List<PasswordRule> rules();

    /**
     * Which rules a new value breaks, with messages for {@code field}. Only for a user who has just proven the present
     * one, or who has none: the answer tells something about the present and the former ones.
     */
    List<FormMessage> brokenRules(String field, String value);

    /**
     * Sets it, as the user's own one, whatever it was before. The value must have passed {@link #brokenRules}.
     *
     * @throws org.keycloak.models.ModelException when its storage refuses it; the message is a key of Keycloak's bundles
     */
    void set(String value);
}
