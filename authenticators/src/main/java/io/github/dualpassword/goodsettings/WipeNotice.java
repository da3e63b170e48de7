package io.github.dualpassword.goodsettings;

import java.util.Set;

import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.audit.LockoutEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Says that a realm has lost its settings: by a line of the log, an event and a metric. */
final class WipeNotice {

    static final String WIPED = "settings_wiped";
    static final String SETTINGS = "settings";
    static final String METRIC = "dual.password.settings.wiped";

    private static final Logger LOG = Logger.getLogger(WipeNotice.class);

    private WipeNotice() {}

    /** The event is of no user, and names how many attributes are missing or other than they were. */
    static void send(KeycloakSession session, KeptSettings kept) {
        RealmModel realm = session.getContext().getRealm();
        Set<String> changed = kept.changedIn(realm.getAttributes());
        new EventBuilder(realm, session)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(LockoutEvents.WHAT, WIPED)
                .detail(SETTINGS, String.valueOf(changed.size()))
                .success();
        String name = withoutControls(realm.getName());
        String attributes = withoutControls(String.join(", ", changed));
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                Counter.builder(METRIC)
                        .tag("realm", name)
                        .register(Metrics.globalRegistry)
                        .increment();
                LOG.errorf(
                        "Realm '%s' has lost settings of this product, so that defaults hold: %s. A change of the realm that"
                                + " sends only some attributes deletes the others. 'POST /admin/realms/%s/dual-password"
                                + "/settings/restore' brings the last good ones back, and no attribute of anybody else's.",
                        name, attributes, name);
            }

            @Override
            protected void rollbackImpl() {
                // Another look will say it.
            }
        });
    }

    /** A line break in a name could forge a line of the log. */
    private static String withoutControls(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
