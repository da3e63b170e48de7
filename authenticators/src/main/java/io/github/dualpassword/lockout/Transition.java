package io.github.dualpassword.lockout;

import java.util.List;

/**
 * A step of the state machine.
 *
 * @param <T> what the one who asked for the step is told
 * @param state the state after it
 * @param answer for the one who asked
 * @param effects what the world is told, in order
 */
public record Transition<T>(LockoutState state, T answer, List<LockoutEffect> effects) {

    public Transition {
        effects = List.copyOf(effects);
    }
}
