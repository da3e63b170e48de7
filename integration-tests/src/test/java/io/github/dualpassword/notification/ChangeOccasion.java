package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Why users change both passwords, each with a user who does. */
enum ChangeOccasion {
    OF_THEIR_OWN_ACCORD,
    TOLD_BY_OTHERS,
    EXPIRED;

    private static final Duration LONGER_THAN_VALID = Duration.ofDays(92);

    /** Adds a user with both passwords; the realm's clock then stands where the user changes them. */
    TestUser user(Postbox postbox, String prefix) {
        TestUser user = postbox.user(prefix + "-" + name().toLowerCase(Locale.ROOT));
        if (this == TOLD_BY_OTHERS) {
            resetLoginPassword(user);
            return user.withProvisionalConfirmationPassword(user.confirmationPassword());
        }
        user.withConfirmationPassword();
        if (this == EXPIRED) {
            postbox.realm().shiftClock(LONGER_THAN_VALID);
        }
        return user;
    }

    /** The page, in this language, after the login of a fresh visitor. */
    Page page(TestUser user, String language) {
        TestRealm realm = user.realm();
        AuthorizationRequest login = realm.client().authorization().locale(language);
        return realm.client()
                .visitor()
                .open((this == OF_THEIR_OWN_ACCORD ? login.action("change-passwords") : login).url())
                .logIn(user.loginId(), user.loginPassword());
    }

    /** Both passwords, from those that the user has to new ones that keep every rule. */
    static ChangeEntries both(TestUser user) {
        return ChangeEntries.login(user.loginPassword(), "Newer-login-1")
                .andConfirmation(user.confirmationPassword(), "Newer-confirm-1");
    }

    private static void resetLoginPassword(TestUser user) {
        TestRealm realm = user.realm();
        realm.admin()
                .put(
                        realm.path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", user.loginPassword(), "temporary", true));
    }
}
