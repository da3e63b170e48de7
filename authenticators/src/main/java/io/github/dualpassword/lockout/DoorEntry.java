package io.github.dualpassword.lockout;

import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.BeforeLoginEntry;

/**
 * What somebody has entered at a door with a budget of its own, before anybody knows who it is. Wrong entries are counted there
 * alone. Only the engine asks it to compare, and it does the same work for everybody and for nobody, or its duration would tell
 * who exists.
 */
public interface DoorEntry {

    /** Who is said to enter it. */
    Subject.TypedLogin subject();

    /** Which budget pays for it. */
    BeforeLoginEntry budget();

    /** The confirmation password that was entered beside the code; empty where none is asked for. */
    Optional<String> password();

    /**
     * Compares the code. Throws any exception when that cannot be done: then nothing is counted.
     *
     * @param evaluation a session of the evaluation alone
     * @param user who was found; empty for nobody, and while the door is closed
     */
    ComparedCode compare(KeycloakSession evaluation, Optional<UserModel> user);

    /**
     * A code that was compared.
     *
     * @param answer what it came to
     * @param use asked in the transaction that settles the entry, whatever the answer: takes a right code, and is false when it was used
     *     before, or is not right
     */
    record ComparedCode(Answer answer, Predicate<KeycloakSession> use) {

        /** What the comparison came to. */
        public enum Answer {
            RIGHT,
            /** It was right, and was used before. */
            USED,
            WRONG
        }
    }
}
