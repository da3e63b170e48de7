package io.github.dualpassword.lockout;

import java.util.Optional;

/**
 * What came of an entry at a door with a budget of its own. For the record, not for the page: it says the same of all that is not
 * right.
 *
 * @param answer in short
 * @param userId Keycloak's id of whoever has the login ID; empty for nobody
 */
public record DoorVerdict(Answer answer, Optional<String> userId) {

    /** What came of it, in short. */
    public enum Answer {
        /** All of it is right, and the code is used up. */
        RIGHT,
        /** The code is wrong; what was entered beside it does not matter. */
        WRONG_CODE,
        /** The code is right, and used up by this; the password beside it is wrong. */
        WRONG_PASSWORD,
        /** The code was used before. Counts as never entered: nobody can guess by it. */
        USED_CODE,
        /** The budget is used up: nothing was evaluated, nothing counted. */
        CLOSED,
        /** It could not be compared. Counts as never entered. */
        NOT_EVALUATED,
        /** The state could not be read or written, or too many entries are under way. */
        UNAVAILABLE
    }

    static final DoorVerdict UNAVAILABLE = of(Answer.UNAVAILABLE);

    static DoorVerdict of(Answer answer) {
        return new DoorVerdict(answer, Optional.empty());
    }

    DoorVerdict of(Optional<String> whom) {
        return new DoorVerdict(answer, whom);
    }

    public boolean isRight() {
        return answer == Answer.RIGHT;
    }
}
