package io.github.dualpassword.audit;

import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.throttle.EntryThrottled;
import io.github.dualpassword.throttle.SprayingSuspected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** What is recorded of entries and their addresses: an event where guessing over many users is suspected, and two counters. */
public final class ThrottleEvents {

    static final String SPRAYING_SUSPECTED = "spraying_suspected";
    static final String SIGN = "sign";
    static final String LOGIN_IDS = "login_ids";

    static final String DOOR = "door";
    static final String SUSPICIONS = "dual.password.spraying.suspicions";
    static final String THROTTLED = "dual.password.throttled";

    private static final Logger LOG = Logger.getLogger(ThrottleEvents.class);

    private ThrottleEvents() {}

    /** Of no user: it is about all whose login IDs were tried. Nothing is said of what was entered. */
    public static void send(SprayingSuspected suspected) {
        RealmModel realm = suspected.session().getContext().getRealm();
        Counter.builder(SUSPICIONS)
                .tag("realm", realm.getName())
                .tag(SIGN, suspected.sign().id())
                .register(Metrics.globalRegistry)
                .increment();
        try {
            new EventBuilder(realm, suspected.session())
                    // The request may be answered by an error, which takes back what it has stored itself.
                    .storeImmediately(true)
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .ipAddress(suspected.address().orElse(null))
                    .detail(LockoutEvents.WHAT, SPRAYING_SUSPECTED)
                    .detail(SIGN, suspected.sign().id())
                    .detail(DOOR, suspected.door().id())
                    .detail(LOGIN_IDS, String.valueOf(suspected.loginIds()))
                    .success();
        } catch (RuntimeException failure) {
            // The entry has been judged already, and its answer must come all the same.
            LOG.warn("A suspicion of guessing over many users could not be recorded", failure);
        }
    }

    public static void count(EntryThrottled throttled) {
        Counter.builder(THROTTLED)
                .tag("realm", throttled.session().getContext().getRealm().getName())
                .tag(DOOR, throttled.door().id())
                .register(Metrics.globalRegistry)
                .increment();
    }
}
