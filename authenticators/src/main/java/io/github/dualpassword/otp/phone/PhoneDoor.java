package io.github.dualpassword.otp.phone;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.OpenRealm;

/** Whether a realm has the page at all. */
final class PhoneDoor {

    private PhoneDoor() {}

    /** Where it issues software tokens, is enabled, and is spoken to as securely as it wants. */
    static boolean isOpen(KeycloakSession session) {
        return OpenRealm.closed(session).isEmpty()
                && issues(session.getContext().getRealm());
    }

    /** Whether this realm, or another one of the server, issues software tokens. */
    static boolean issues(RealmModel realm) {
        return RealmPolicy.of(realm.getAttributes()).get(SoftwareTokenSettings.ISSUE) == Switch.ON;
    }
}
