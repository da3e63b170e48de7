package io.github.dualpassword.policy;

/** Where a suspension of the login password is told at login. */
public enum SuspensionNotice {
    /** Not on the page, which says what it says for a wrong password; the user is told by mail. */
    MAIL,
    /** The page names the state and its end. */
    PAGE
}
