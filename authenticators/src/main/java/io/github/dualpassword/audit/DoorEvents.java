package io.github.dualpassword.audit;

import java.time.Instant;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.DoorChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutKey;

/**
 * The Keycloak event of a door that is closed for somebody: a {@link EventType#CUSTOM_REQUIRED_ACTION}, as those of suspensions. For a
 * login ID that nobody has it has no user.
 */
public final class DoorEvents {

    /** The value of the detail {@link LockoutEvents#WHAT}. */
    static final String CLOSED = "before_login_closed";

    private DoorEvents() {}

    public static void send(DoorChanged change) {
        change.effects().stream()
                .filter(LockoutEffect.Suspended.class::isInstance)
                .map(LockoutEffect.Suspended.class::cast)
                .forEach(closed -> send(change, closed));
    }

    private static void send(DoorChanged change, LockoutEffect.Suspended closed) {
        KeycloakSession session = change.session();
        LockoutKey key = change.key();
        new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(key.isUnknownLogin() ? null : key.subjectId())
                .client(change.origin().clientId().orElse(null))
                .ipAddress(change.origin().address().orElse(null))
                .detail(LockoutEvents.WHAT, CLOSED)
                .detail(Details.CREDENTIAL_TYPE, key.counted().id())
                .detail(Details.NUM_FAILURES, String.valueOf(closed.failures()))
                .detail(Details.NOT_BEFORE, Instant.ofEpochMilli(closed.until()).toString())
                .success();
    }
}
