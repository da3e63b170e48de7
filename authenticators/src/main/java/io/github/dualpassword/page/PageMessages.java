package io.github.dualpassword.page;

/** Keys of the messages that this product adds to Keycloak's bundles; all begin with {@code dualPassword}. */
public final class PageMessages {

    /** On any page, when the state of a credential could not be read or written. */
    public static final String UNAVAILABLE = "dualPasswordUnavailable";

    /** On the login page, when the realm names suspensions there; with the end of the suspension. */
    public static final String LOGIN_SUSPENDED_UNTIL = "dualPasswordLoginSuspendedUntil";

    /** On the login page, when the realm names suspensions there and it is permanent. */
    public static final String LOGIN_SUSPENDED = "dualPasswordLoginSuspended";

    /** On the confirmation page, after a wrong confirmation password. */
    public static final String CONFIRMATION_WRONG = "dualPasswordConfirmationWrong";

    /** On a page that refuses, with the end of the suspension. */
    public static final String CONFIRMATION_SUSPENDED_UNTIL = "dualPasswordConfirmationSuspendedUntil";

    /** On a page that refuses, when the suspension is permanent. */
    public static final String CONFIRMATION_SUSPENDED = "dualPasswordConfirmationSuspended";

    private PageMessages() {}
}
