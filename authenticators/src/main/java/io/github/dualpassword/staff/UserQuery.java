package io.github.dualpassword.staff;

import java.util.Optional;

import io.github.dualpassword.policy.UserType;

/**
 * Which users are looked for.
 *
 * @param state what holds of them; empty for everybody
 * @param group Keycloak's id of the group whose members they are; empty for all of the realm
 * @param type what they are in their contract; empty for anything
 * @param beginning since when the state must hold
 * @param after where the page begins
 * @param max how many at most
 */
public record UserQuery(
        Optional<UserState> state,
        Optional<String> group,
        Optional<UserType> type,
        Span beginning,
        PageMark after,
        int max) {

    /** Users of one page at most. */
    public static final int MAX_PAGE = 1_000;

    /**
     * A span of time.
     *
     * @param from the first moment, milliseconds since the epoch
     * @param to the moment after the last one
     */
    public record Span(long from, long to) {

        /** All the time. */
        public static final Span ALWAYS = new Span(0, Long.MAX_VALUE);

        boolean contains(long moment) {
            return from <= moment && moment < to;
        }
    }

    /**
     * How many candidates are looked at for one page: no more than its users where each candidate is one, else a window of them,
     * so that a page costs the same however rare the users are.
     */
    public int window() {
        return isExact() ? max : MAX_PAGE;
    }

    /** Whether the candidates of the first condition are the users. */
    private boolean isExact() {
        boolean byState = state.filter(wanted -> wanted != UserState.LOGIN_EXPIRED)
                .filter(wanted -> wanted != UserState.CONFIRMATION_EXPIRED)
                .isPresent();
        return type.isEmpty() && (state.isEmpty() || byState && group.isEmpty());
    }

    /** Whether a user is one of them, wherever the candidate came from. */
    boolean isMetBy(SoughtUser user) {
        return state.map(wanted -> user.states().containsKey(wanted)).orElse(true)
                && type.map(wanted -> user.type().equals(Optional.of(wanted))).orElse(true)
                && (beginning.equals(Span.ALWAYS)
                        || state.flatMap(wanted -> user.states().get(wanted))
                                .filter(beginning::contains)
                                .isPresent());
    }
}
