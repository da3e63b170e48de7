package io.github.dualpassword.realmsetup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dualpassword.Ids;

/**
 * What a set-up changes about a required action.
 *
 * @param priority the lower, the earlier
 */
record ActionValue(Use use, int priority) {

    private static final Pattern TEXT = Pattern.compile("(enabled|default|disabled), priority (-?\\d{1,10})");

    /** Who gets it. */
    enum Use {
        /** Users who are given it. */
        ENABLED,
        /** New users. */
        DEFAULT,
        /** Nobody. */
        DISABLED;

        static Use of(boolean enabled, boolean ofNewUsers) {
            if (!enabled) {
                return DISABLED;
            }
            return ofNewUsers ? DEFAULT : ENABLED;
        }
    }

    static ActionValue read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No value of a required action: " + text);
        }
        for (Use use : Use.values()) {
            if (id(use).equals(matcher.group(1))) {
                return new ActionValue(use, Integer.parseInt(matcher.group(2)));
            }
        }
        throw new IllegalStateException(text);
    }

    String text() {
        return id(use) + ", priority " + priority;
    }

    private static String id(Use use) {
        return Ids.hyphenated(use);
    }
}
