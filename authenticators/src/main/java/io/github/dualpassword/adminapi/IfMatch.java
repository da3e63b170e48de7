package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition {@code If-Match} of RFC 9110, section 13.1.1: {@code *}, or a list of entity tags, in one field or in several.
 * Tags are compared strongly (section 8.8.3.2), so that a weak one matches nothing. What is no such list matches nothing
 * either: the caller wanted a condition, and it is not met.
 *
 * @param fields the values of all fields of that name, as they were sent
 */
record IfMatch(List<String> fields) {

    private static final String ANY = "*";

    /** An entity tag or nothing, and what stands before the next one. A tag may hold commas. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*((?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")?[ \\t]*(,|$)");

    IfMatch {
        fields = List.copyOf(fields);
    }

    /** Whether what has this tag now may be changed; there is something in any case. */
    boolean allows(String tag) {
        String list = String.join(",", fields);
        if (fields.isEmpty() || list.strip().equals(ANY)) {
            return true;
        }
        Matcher element = ELEMENT.matcher(list);
        boolean found = false;
        int end = -1;
        while (end < list.length() && element.find()) {
            found |= tag.equals(element.group(1));
            end = element.group(2).isEmpty() ? list.length() : element.end();
        }
        return found && end == list.length();
    }
}
