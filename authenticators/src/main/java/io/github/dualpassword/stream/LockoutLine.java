package io.github.dualpassword.stream;

import java.time.Instant;
import java.util.Optional;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.stream.StreamLine.Kind;
import io.github.dualpassword.stream.StreamLine.Realm;

/**
 * What the suspension engine has settled, on its way to a line.
 *
 * @param subject whose secret it is
 * @param counted which secret
 * @param origin where it came from
 * @param realm where it has happened
 * @param at when it was settled, milliseconds since the epoch
 */
record LockoutLine(Subject subject, CountedSecret counted, Origin origin, Realm realm, long at) {

    /**
     * Whose secret it is.
     *
     * @param user Keycloak's id of the user; of a token of the one who has entered its code
     * @param token serial number of the token
     */
    record Subject(Type type, Optional<String> user, Optional<String> token) {

        enum Type {
            USER,
            /** A token, for all who share it. */
            TOKEN,
            /** A login ID that nobody has: which one, the stream does not tell. */
            UNKNOWN_LOGIN_ID
        }
    }

    /** What has happened; the names are those of the lines, and stable. */
    enum Event {
        SUSPENDED,
        SUSPENSION_ENDED,
        RELEASED,
        ATTEMPT_LOST,
        FAILURES_FORGIVEN,
        CODE_USED_UP
    }

    StreamLine of(String id, LockoutEffect effect) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            return begun(id, Event.SUSPENDED)
                    .with("state", Ids.underscored(suspended.standing()))
                    .with("until", moment(suspended.until()))
                    .withNumber("failures", suspended.failures())
                    .withNumber("temporary_suspensions", suspended.suspensions());
        }
        if (effect instanceof LockoutEffect.SuspensionEnded ended) {
            return begun(id, Event.SUSPENSION_ENDED).with("until", moment(ended.until()));
        }
        if (effect instanceof LockoutEffect.Released released) {
            return begun(id, Event.RELEASED).with("state_before", Ids.underscored(released.before()));
        }
        if (effect instanceof LockoutEffect.FailuresForgiven forgiven) {
            return begun(id, Event.FAILURES_FORGIVEN)
                    .withNumber("failures", forgiven.failures())
                    .withNumber("temporary_suspensions", forgiven.suspensions());
        }
        return begun(id, Event.ATTEMPT_LOST);
    }

    /** A code that has no tries left. */
    StreamLine usedUp(String id, long failures) {
        return begun(id, Event.CODE_USED_UP).withNumber("failures", failures);
    }

    private StreamLine begun(String id, Event event) {
        return StreamLine.begun(Kind.LOCKOUT, id, realm, at)
                .with("event", Ids.underscored(event))
                .with("subject", Ids.underscored(subject.type()))
                .with("user", subject.user())
                .with("token", subject.token())
                .with("credential", counted.id())
                .with("address", origin.address())
                .with("client", origin.clientId())
                .with("operator", origin.operatorId())
                .with("operation", origin.operation());
    }

    private static Optional<String> moment(long millis) {
        return millis == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis).toString());
    }
}
