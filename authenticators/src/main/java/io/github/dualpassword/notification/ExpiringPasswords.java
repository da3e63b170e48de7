package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.notification.ReminderRules.PasswordNow;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/** The passwords of one user that {@link ReminderRules} remind of, read from Keycloak. */
record ExpiringPasswords(KeycloakSession session, UserModel user) {

    /** Those to be reminded of now. */
    List<ExpiringPassword> now() {
        CurrentRealm realm = CurrentRealm.of(session);
        RealmPolicy policy = realm.policy();
        long now = realm.now();
        return Passwords.of(session, user).both().stream()
                .filter(PasswordOfUser::isChangeable)
                .flatMap(password -> read(password).stream())
                .flatMap(password -> ReminderRules.expiring(policy, password, now).stream())
                .toList();
    }

    /** Those of a reminder that have not been changed since it was enqueued. */
    List<ExpiringPassword> stillTrue(Notice reminder) {
        return ReminderRules.stillTrue(reminder, now());
    }

    private Optional<PasswordNow> read(PasswordOfUser password) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(
                        password.password().credential().type())
                .findFirst()
                .map(stored -> new PasswordNow(
                        password.password(),
                        stored.getId(),
                        Optional.ofNullable(stored.getCreatedDate()),
                        password.status()));
    }
}
