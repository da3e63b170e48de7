package io.github.dualpassword.page;

import java.util.Set;

import io.github.dualpassword.policy.BeforeLoginSettings;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The link of the login page to the procedures before login (I01), for whatever tells people of it. It depends on the realm alone,
 * never on the state of anybody. Templates read it.
 *
 * @param procedures that are behind it; none where it is not there
 */
public record LinkBeforeLogin(Set<Operation> procedures) {

    public LinkBeforeLogin {
        procedures = Set.copyOf(procedures);
    }

    /** It leads somewhere only where Keycloak opens the address. */
    public static LinkBeforeLogin of(CurrentRealm realm) {
        RealmPolicy policy = realm.policy();
        return new LinkBeforeLogin(
                policy.isSetUp()
                                && policy.get(BeforeLoginSettings.ENABLED)
                                && realm.model().isResetPasswordAllowed()
                        ? policy.get(BeforeLoginSettings.PROCEDURES)
                        : Set.of());
    }

    public boolean isThere() {
        return !procedures.isEmpty();
    }

    /** Whether passwords can be unlocked there. */
    public boolean unlocks() {
        return procedures.contains(Operation.PRE_LOGIN_UNLOCK);
    }

    /** Whether the registration for one-time passwords can be released there. */
    public boolean releasesOtp() {
        return procedures.contains(Operation.PRE_LOGIN_RELEASE_OTP);
    }
}
