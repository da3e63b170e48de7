package io.github.dualpassword.useradministration.bulk;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which users of a list are selected, over all of its pages: some by name, or all that the filter finds but some. Whom the
 * list does not offer is no matter here: a selection may hold ids that somebody made up, and every target is looked at at
 * execution.
 *
 * @param ids whom it holds, or whom it leaves out
 */
record Selection(Kind kind, Set<String> ids) {

    /** What the ids mean. */
    enum Kind {
        /** Those who are held. */
        PICKED,
        /** Those who are left out of all. */
        ALL_BUT
    }

    static final Selection NONE = new Selection(Kind.PICKED, Set.of());

    /** Everybody whom the filter finds except oneself (D04), who can be added as anybody else where that is allowed. */
    static Selection allBut(String operatorId) {
        return new Selection(Kind.ALL_BUT, Set.of(operatorId));
    }

    /** The most ids of a selection; who wants more selects all and leaves some out. */
    static final int MAX_IDS = 500;

    Selection {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        if (ids.size() > MAX_IDS) {
            throw new IllegalArgumentException("More than " + MAX_IDS + " ids: " + ids.size());
        }
    }

    /**
     * After a page of the list was sent. Picks beyond {@link #MAX_IDS} are left out; where too many would have to be left
     * out of all, nobody is selected any more, so that nobody is a target whom the operator has left out.
     *
     * @param shown who stood on the page
     * @param picked who was checked on it
     */
    Selection sent(Collection<String> shown, Collection<String> picked) {
        Set<String> after = new LinkedHashSet<>(ids);
        if (kind == Kind.PICKED) {
            after.removeAll(shown);
            picked.stream().filter(id -> after.size() < MAX_IDS).forEach(after::add);
            return new Selection(kind, after);
        }
        after.addAll(shown);
        after.removeAll(picked);
        return after.size() > MAX_IDS ? NONE : new Selection(kind, after);
    }

    /** Whether somebody whom the list shows is selected. */
    boolean has(String id) {
        return (kind == Kind.PICKED) == ids.contains(id);
    }

    boolean coversAll() {
        return kind == Kind.ALL_BUT;
    }

    /**
     * How many are selected.
     *
     * @param found everybody whom the filter finds
     */
    int size(Collection<String> found) {
        return coversAll() ? (int) found.stream().filter(this::has).count() : ids.size();
    }
}
