package io.github.dualpassword.lockout;

/** Somebody at a {@link Door}, who can try there again and again. */
interface Person {

    /** Goes to where the password is asked for; {@link #enter} does it too when it has not been done. */
    void approach();

    /** Enters a password. */
    Reply enter(String password);
}
