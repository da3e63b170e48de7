package io.github.dualpassword.staff;

/** The user was removed a moment ago. */
public final class UserGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserGoneException(String userId) {
        super("There is no user " + userId);
    }
}
