package io.github.dualpassword.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Credential;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.AttemptPlace;
import io.github.dualpassword.lockout.DeviceLockoutChanged;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.storage.Storage;

/**
 * Keycloak events for what the suspension engine settled.
 *
 * <p>Keycloak's event types are a closed enum: suspensions use its two lockout types; everything else is a
 * {@link EventType#CUSTOM_REQUIRED_ACTION} with the detail {@value #WHAT}.
 */
public record LockoutEvents(
        KeycloakSession session,
        Origin origin,
        Optional<String> userId,
        Map<String, String> whose,
        Optional<PlaceOfPassword> place) {

    /** Event detail that says which of our own events it is. */
    public static final String WHAT = "dual_password_event";

    /** A temporary suspension was over, noticed at the next attempt. */
    static final String SUSPENSION_ENDED = "suspension_ended";

    /** An operator released the credential; detail {@value #BEFORE} says from what. */
    public static final String RELEASED = "suspension_released";

    /** A right entry took wrong ones back, or made suspensions forgotten. */
    static final String FORGIVEN = "failures_forgiven";

    /** Error of the event of an attempt whose outcome never arrived, because its server died. */
    static final String ATTEMPT_LOST = "attempt_lost";

    static final String BEFORE = "standing_before";
    /** Keycloak's id of the person who decided it. */
    static final String OPERATOR = "operator";

    static final String SUSPENSIONS = "temporary_suspensions";

    /** Serial number of the token. */
    static final String TOKEN = "token";

    public static void send(LockoutChanged change) {
        if (!change.key().isUnknownLogin()) {
            Map<String, String> whose =
                    Map.of(Details.CREDENTIAL_TYPE, change.key().credential().type());
            Optional<String> user = Optional.of(change.key().subjectId());
            PlaceOfPassword place = new PlaceOfPassword(change.key().credential(), change.place());
            change.effects()
                    .forEach(
                            new LockoutEvents(change.session(), change.origin(), user, whose, Optional.of(place))
                                    ::send);
        }
    }

    /**
     * The same for one-time passwords. Of a token: of the user who has entered its code, although it is settled for all who
     * share it.
     */
    public static void send(DeviceLockoutChanged change) {
        LockoutKey key = change.key();
        boolean ofUser = ((OneTimePassword) key.counted()).isOfUser();
        Map<String, String> whose = ofUser
                ? Map.of(Details.CREDENTIAL_TYPE, key.counted().id())
                : Map.of(Details.CREDENTIAL_TYPE, key.counted().id(), TOKEN, serial(change));
        Optional<String> user =
                ofUser ? Optional.of(key.subjectId()) : change.origin().userId();
        change.effects()
                .forEach(new LockoutEvents(change.session(), change.origin(), user, whose, Optional.empty())::send);
    }

    /** Of a password alone: nothing of a device is replayed. */
    private record PlaceOfPassword(Credential credential, AttemptPlace place) {}

    /** Serial number of the token that something was settled of. */
    public static String serial(DeviceLockoutChanged change) {
        LockoutKey key = change.key();
        return Storage.of(change.session(), TokenStore.class)
                .find(key.realmId(), key.subjectId())
                .map(stored -> stored.token().serial().value())
                .orElse(key.subjectId());
    }

    private void send(LockoutEffect effect) {
        if (effect instanceof LockoutEffect.Suspended suspended) {
            sendSuspended(suspended);
        } else if (effect instanceof LockoutEffect.SuspensionEnded ended) {
            event(EventType.CUSTOM_REQUIRED_ACTION)
                    .detail(WHAT, SUSPENSION_ENDED)
                    .detail(Details.NOT_BEFORE, moment(ended.until()))
                    .success();
        } else if (effect instanceof LockoutEffect.Released released
                && origin.operation().isEmpty()) {
            sendReleased(released);
        } else if (effect instanceof LockoutEffect.AttemptLost lost) {
            sendLost(lost);
        } else if (effect instanceof LockoutEffect.FailuresForgiven forgiven) {
            place.ifPresent(right -> sendForgiven(forgiven, right));
        }
    }

    private void sendReleased(LockoutEffect.Released released) {
        EventBuilder event = event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(WHAT, RELEASED)
                .detail(BEFORE, released.before().name());
        place.map(PlaceOfPassword::place)
                .ifPresent(newest -> event.detail(AttemptDetails.NUMBER, String.valueOf(newest.number()))
                        .detail(AttemptDetails.AT, String.valueOf(newest.at())));
        event.success();
    }

    private void sendLost(LockoutEffect.AttemptLost lost) {
        EventBuilder event = event(EventType.LOGIN);
        place.ifPresent(any -> AttemptDetails.add(
                event,
                any.credential(),
                AttemptDetails.Result.WRONG,
                new AttemptPlace(lost.number(), lost.chargedAt())));
        event.error(ATTEMPT_LOST);
    }

    private void sendForgiven(LockoutEffect.FailuresForgiven forgiven, PlaceOfPassword right) {
        EventBuilder event = event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(WHAT, FORGIVEN)
                .detail(Details.NUM_FAILURES, String.valueOf(forgiven.failures()))
                .detail(SUSPENSIONS, String.valueOf(forgiven.suspensions()));
        AttemptDetails.add(event, right.credential(), AttemptDetails.Result.RIGHT, right.place())
                .success();
    }

    private void sendSuspended(LockoutEffect.Suspended suspended) {
        boolean temporary = suspended.standing() == Standing.TEMPORARILY_SUSPENDED;
        EventBuilder event = event(
                        temporary
                                ? EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT
                                : EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT)
                .detail(Details.REASON, "too many wrong entries")
                .detail(Details.NUM_FAILURES, String.valueOf(suspended.failures()))
                .detail(SUSPENSIONS, String.valueOf(suspended.suspensions()));
        if (temporary) {
            event.detail(Details.NOT_BEFORE, moment(suspended.until()));
        }
        event.success();
    }

    private EventBuilder event(EventType type) {
        EventBuilder event = new EventBuilder(session.getContext().getRealm(), session)
                // Errors are otherwise stored by a session of their own, with a second connection, while ours holds a
                // row.
                .storeImmediately(false)
                .event(type)
                .user(userId.orElse(null))
                .client(origin.clientId().orElse(null))
                .ipAddress(origin.address().orElse(null))
                .detail(OPERATOR, origin.operatorId().orElse(null));
        whose.forEach(event::detail);
        return event;
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
