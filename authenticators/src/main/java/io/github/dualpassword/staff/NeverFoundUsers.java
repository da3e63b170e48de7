package io.github.dualpassword.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.dualpassword.staff.UserFacts.Home;

/**
 * Users whom nobody finds by their login IDs, along the index of these: each question is a fixed number of queries. Users who are
 * kept nowhere but in a user storage are not among them, nor are service accounts.
 */
public interface NeverFoundUsers {

    /** How many login IDs are looked through for one page. */
    int WINDOW = 10_000;

    /**
     * One of them.
     *
     * @param home where the login ID is kept
     */
    record Stored(String id, String loginId, String name, boolean enabled, Home home) {}

    /**
     * Those among some login IDs.
     *
     * @param onward behind which there may be more; empty at the end
     */
    record Window(List<Stored> found, Optional<PageMark> onward) {

        public Window {
            found = List.copyOf(found);
        }
    }

    /**
     * Those among the next {@value #WINDOW} login IDs, in their order.
     *
     * @param after where they begin
     * @param limit at most this many
     */
    Window window(String realmId, PageMark after, int limit);

    /** Which of these texts somebody has as login ID or as mail address. */
    Set<String> taken(String realmId, Collection<String> loginIds);
}
