package io.github.dualpassword.useradministration;

import io.github.dualpassword.ForeignText;

/**
 * Which members of a contract a list shows.
 *
 * @param search part of a login ID or a name, whatever the case, without control characters; empty for everybody
 * @param states whose states
 */
public record MemberFilter(String search, States states) {

    /** Everybody. */
    public static final MemberFilter ALL = new MemberFilter("", States.ALL);

    /** Longest search text. */
    public static final int MAX_SEARCH_LENGTH = 100;

    /** Which states a list shows. */
    public enum States {
        ALL,
        /** Only those with something that an operator of the contract could end. */
        SUSPENDED,
        /** Only those whose token is suspended. */
        OTP_SUSPENDED,
        /** Only those who have registered a token. */
        WITH_TOKEN,
        /** Only those who have a passkey. */
        WITH_PASSKEY
    }

    public MemberFilter {
        search = ForeignText.plain(search).strip();
        if (search.length() > MAX_SEARCH_LENGTH) {
            search = search.substring(0, MAX_SEARCH_LENGTH);
        }
    }
}
