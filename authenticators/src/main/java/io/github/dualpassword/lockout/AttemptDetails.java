package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.events.EventBuilder;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;

/**
 * Details by which an event says which attempt at which password it is about, and what came of it. By them stored events can
 * be replayed exactly: an event is written later than its attempt was charged, and not always in that order. Stable; the
 * administrator's guide lists them.
 */
public final class AttemptDetails {

    /** Which password: an id of {@link Credential}. */
    public static final String CREDENTIAL = "attempt_of";

    /** An id of {@link Result}. */
    public static final String RESULT = "attempt_result";

    /** Number of the attempt in the order in which they were charged; missing where it was not. */
    public static final String NUMBER = "attempt_number";

    /** When it was charged or refused, in milliseconds since the epoch by the clock of this product. */
    public static final String AT = "attempt_at";

    private AttemptDetails() {}

    /** What came of an attempt. */
    public enum Result {
        /** It was evaluated, and right. */
        RIGHT,
        /** It counts as wrong: evaluated, or lost with its server. */
        WRONG,
        /** It was not evaluated, because the password was suspended. */
        REFUSED,
        /** It was evaluated, and counts for nothing: a release came first, or it had been lost by then. */
        VOID;

        /** The name in events; stable. */
        public String id() {
            return Ids.underscored(this);
        }

        public static Optional<Result> byId(String id) {
            return Ids.find(values(), Result::id, id);
        }
    }

    /** An event that is about no attempt, or about another one. */
    public static EventBuilder without(EventBuilder event) {
        return event.removeDetail(CREDENTIAL)
                .removeDetail(RESULT)
                .removeDetail(NUMBER)
                .removeDetail(AT);
    }

    /** Adds them to an event about an attempt that was charged. */
    public static EventBuilder add(EventBuilder event, Credential credential, Result result, AttemptPlace place) {
        return add(event, credential, result, place.at()).detail(NUMBER, String.valueOf(place.number()));
    }

    /** Adds them to an event about an entry that was not. */
    public static EventBuilder add(EventBuilder event, Credential credential, Result result, long at) {
        return event.detail(CREDENTIAL, credential.id())
                .detail(RESULT, result.id())
                .detail(AT, String.valueOf(at));
    }
}
