package io.github.dualpassword.lockout;

/** The answer to the question whether another code may be issued to a user. */
public sealed interface IssuePermit {

    /**
     * Yes, and it is counted already.
     *
     * @param id of what was counted
     */
    record Granted(String id) implements IssuePermit {}

    /**
     * No, there were as many as are allowed.
     *
     * @param from when another one may be issued, milliseconds since the epoch
     */
    record Refused(long from) implements IssuePermit {}
}
