package io.github.dualpassword.useradministration;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import io.github.dualpassword.page.Paging;
import io.github.dualpassword.useradministration.MemberFilter.States;

/**
 * What an operator looks at in a list of members: which of them, and which page.
 *
 * @param page from 1
 */
public record MemberView(MemberFilter filter, int page) {

    /** The first page of everybody. */
    public static final MemberView FIRST = new MemberView(MemberFilter.ALL, 1);

    private static final String SEARCH = "search";
    private static final String SUSPENDED = "suspended";
    private static final String FIND = "find";
    private static final String EVERYBODY = "everybody";
    private static final String PAGE = "page";
    private static final String SEPARATOR = ";";

    public MemberView {
        page = Math.max(page, 1);
    }

    /** What is looked at after a button of the list was pressed; the same when it was another button. */
    public MemberView after(MultivaluedMap<String, String> form) {
        return after(form, States.SUSPENDED);
    }

    /** The same. @param narrowed whom the check box beside the search leaves in the list */
    public MemberView after(MultivaluedMap<String, String> form, States narrowed) {
        if (form.containsKey(FIND)) {
            String search = Optional.ofNullable(form.getFirst(SEARCH)).orElse("");
            return new MemberView(new MemberFilter(search, form.containsKey(SUSPENDED) ? narrowed : States.ALL), 1);
        }
        if (form.containsKey(EVERYBODY)) {
            return FIRST;
        }
        return Paging.number(form.getFirst(PAGE)).map(this::at).orElse(this);
    }

    /** Another page of the same. */
    public MemberView at(int other) {
        return new MemberView(filter, other);
    }

    /** As text, for a note of the authentication session. */
    public String toNote() {
        return page + SEPARATOR + filter.states() + SEPARATOR + filter.search();
    }

    /** What {@link #toNote} has written; the first page of everybody when there is none. */
    public static MemberView ofNote(String note) {
        if (note == null) {
            return FIRST;
        }
        String[] parts = note.split(SEPARATOR, 3);
        return new MemberView(new MemberFilter(parts[2], States.valueOf(parts[1])), Integer.parseInt(parts[0]));
    }
}
