package io.github.dualpassword.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;

/**
 * Users of a realm, found along an index: each question is a fixed number of queries, however many users there are. Users who are
 * kept nowhere but in a user storage are not among them.
 */
public interface SoughtUsers {

    /**
     * A user who may be one of those that are looked for.
     *
     * @param place of the user in the order of this query
     */
    record Candidate(String userId, PageMark place) {}

    /**
     * Candidates in the order of the query.
     *
     * @param onward behind which there may be more; empty at the end
     */
    record Candidates(List<Candidate> found, Optional<PageMark> onward) {

        public Candidates {
            found = List.copyOf(found);
        }
    }

    /**
     * A moment, as queries need it.
     *
     * @param now milliseconds since the epoch: suspensions that have ended by then count as ended
     * @param oldest passwords that were set before may have expired; empty where none does
     */
    record Moment(long now, Optional<Long> oldest) {}

    /** Those of the first condition of the query, from {@link UserQuery#after()} on. @param limit at most this many */
    Candidates candidates(RealmModel realm, UserQuery query, Moment moment, int limit);

    /** What is known of these users; who is gone is missing. */
    List<UserFacts> facts(RealmModel realm, Collection<String> userIds, long now);
}
