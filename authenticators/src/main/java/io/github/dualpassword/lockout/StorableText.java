package io.github.dualpassword.lockout;

/** Which texts the database can hold. To search for another one would fail, and to store it, too. */
public interface StorableText {

    /** Whether a user can have this login ID. */
    boolean isLoginId(String text);

    /** Whether it can stand in an event. */
    boolean isOfEvent(String text);

    /** Whether a request for an approval can name it. */
    boolean isOfApproval(String text);
}
