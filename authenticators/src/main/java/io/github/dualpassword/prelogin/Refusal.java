package io.github.dualpassword.prelogin;

import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.DoorVerdict;

/** Why nothing is carried out, beside what permissions say. For events alone: the page says the same of all. */
enum Refusal {
    /** Too many entries have come from the address: nothing of it was looked up, evaluated or counted. */
    ADDRESS_THROTTLED,
    /** Nobody has the operator's login ID. */
    NO_SUCH_OPERATOR,
    /** The code is wrong, or there is no token of the operator that can be used. */
    WRONG_CODE,
    /** The code is right, and was used before. */
    USED_CODE,
    /** The code is right, the confirmation password is not. */
    WRONG_PASSWORD,
    /** The budget of this page is used up for the operator. */
    CLOSED,
    /** No phone has approved it in time, whether one was asked or not. */
    NOT_APPROVED,
    /** The browser has given it up before a phone has approved it, whether one was asked or not. */
    GIVEN_UP,
    /** The entry could not be evaluated. */
    NOT_EVALUATED,
    /** The operator's service is stopped, or the bank has switched the operator off. */
    OPERATOR_STOPPED,
    /** A password of the operator is provisional, expired or missing, or was reset before login lately: it authorises nothing. */
    OPERATOR_PASSWORD_NOT_USABLE,
    /** Nobody has the target's login ID. */
    NO_SUCH_TARGET,
    /** The target's login password lies where nobody can change it through Keycloak. */
    LOGIN_NOT_CHANGEABLE,
    /** A new password breaks a rule that needs the target. */
    PASSWORD_REJECTED;

    /** The error in events; stable. */
    String id() {
        return Ids.underscored(this);
    }

    /** What an entry that is not right is refused for. */
    static Refusal of(DoorVerdict verdict) {
        return switch (verdict.answer()) {
            case WRONG_CODE -> verdict.userId().isPresent() ? WRONG_CODE : NO_SUCH_OPERATOR;
            case USED_CODE -> USED_CODE;
            case WRONG_PASSWORD -> WRONG_PASSWORD;
            case CLOSED -> CLOSED;
            case NOT_EVALUATED, UNAVAILABLE -> NOT_EVALUATED;
            case RIGHT -> throw new IllegalArgumentException("A right entry is not refused");
        };
    }
}
