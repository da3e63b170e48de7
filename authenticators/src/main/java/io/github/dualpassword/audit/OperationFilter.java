package io.github.dualpassword.audit;

import java.util.Optional;

import io.github.dualpassword.ForeignText;

/**
 * Which lines of a history are looked for, beside those of a time.
 *
 * @param operator part of the login ID or name of who did it, whatever the case, without control characters; empty for
 *     everybody
 * @param target the same of the user concerned
 * @param operation id of what was done, or of a {@link NamedPart} of it; empty for everything
 */
public record OperationFilter(String operator, String target, String operation) {

    /** Everything. */
    public static final OperationFilter ANY = new OperationFilter("", "", "");

    /** Longest text that is looked for. */
    public static final int MAX_LENGTH = 100;

    public OperationFilter {
        operator = sought(operator);
        target = sought(target);
    }

    /** The part that is looked for, unless whole operations are. */
    public Optional<NamedPart> part() {
        return NamedPart.byId(operation);
    }

    private static String sought(String entered) {
        String text = ForeignText.plain(entered).strip();
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }
}
