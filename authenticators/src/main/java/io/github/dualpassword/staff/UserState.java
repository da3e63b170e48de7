package io.github.dualpassword.staff;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** What staff look for: something that keeps a user from working, or soon will. */
public enum UserState {
    LOGIN_TEMPORARILY_SUSPENDED,
    LOGIN_PERMANENTLY_SUSPENDED,
    CONFIRMATION_TEMPORARILY_SUSPENDED,
    CONFIRMATION_PERMANENTLY_SUSPENDED,
    /** An operator, or bank staff, has stopped the user's service. */
    SERVICE_STOPPED,
    /** The login password is flagged: it is provisional, or somebody has told the user to change it. */
    LOGIN_MUST_CHANGE,
    /** The confirmation password is provisional, or the same as the login password. */
    CONFIRMATION_MUST_CHANGE,
    LOGIN_EXPIRED,
    CONFIRMATION_EXPIRED,
    /** There is none. Whose login password lies in a directory has one, as far as this product knows. */
    LOGIN_NOT_SET,
    CONFIRMATION_NOT_SET;

    /** The name in addresses and answers; stable. */
    public String id() {
        return Ids.underscored(this);
    }

    /** Whether it is known since when it holds. */
    public boolean hasBeginning() {
        return compareTo(SERVICE_STOPPED) <= 0;
    }

    public static Optional<UserState> byId(String id) {
        return Ids.find(values(), UserState::id, id);
    }
}
