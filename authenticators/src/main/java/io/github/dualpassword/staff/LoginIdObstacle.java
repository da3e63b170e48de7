package io.github.dualpassword.staff;

import io.github.dualpassword.Ids;

/** Why a user's login ID cannot be brought into the form in which it would be found. */
public enum LoginIdObstacle {
    /** A directory or another user storage keeps it: there it is changed, not here. */
    KEPT_ELSEWHERE,
    /** Nothing is left of it in that form, or more than a login ID may have. */
    UNUSABLE,
    /** Another user has it as login ID, or as mail address. */
    TAKEN,
    /** Other users who are never found would get the same one. */
    SHARED;

    /** The name in answers; stable. */
    public String id() {
        return Ids.underscored(this);
    }
}
