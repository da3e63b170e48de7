package io.github.dualpassword.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.OwnPassword;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Validity;
import io.github.dualpassword.time.Clock;

/** The passwords of one user whose last day is near, except those that must be changed for another reason anyway. */
final class ExpiringPasswords {

    private final KeycloakSession session;
    private final UserModel user;
    private final RealmPolicy policy;

    /** Of a user of the session's realm. */
    ExpiringPasswords(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
        this.policy = RealmPolicy.of(session.getContext().getRealm().getAttributes());
    }

    /**
     * A password whose last day is near.
     *
     * @param setAt when it was set, milliseconds since the epoch
     * @param onceKey stands for this value of the password: the next one has another
     */
    record Expiring(Credential credential, long setAt, LocalDate lastDay, String onceKey) {}

    /** Those to be reminded of now. */
    List<Expiring> now() {
        long now = session.getProvider(Clock.class).millis();
        return Stream.of(new LoginPassword(session, user), new ConfirmationPasswords(session, user))
                .flatMap(password -> expiring(password, now).stream())
                .toList();
    }

    /** Those of a reminder that have not been changed since it was put down. */
    List<Expiring> stillTrue(Notice reminder) {
        return now().stream()
                .filter(password -> reminder.fact(password.credential().id())
                        .filter(String.valueOf(password.setAt())::equals)
                        .isPresent())
                .toList();
    }

    static Notice reminderOf(List<Expiring> passwords) {
        Map<String, String> facts = new HashMap<>();
        passwords.forEach(password -> facts.put(password.credential().id(), String.valueOf(password.setAt())));
        return new Notice(MailKind.EXPIRY_REMINDER, facts);
    }

    /** When passwords of this kind are reminded of; empty where they never are. */
    static Optional<ReminderWindow> window(RealmPolicy policy, Credential credential) {
        Validity validity = policy.validity(credential);
        return policy.reminderDays() == 0 || validity.days() == 0
                ? Optional.empty()
                : Optional.of(new ReminderWindow(validity, policy.reminderDays()));
    }

    private Optional<Expiring> expiring(OwnPassword password, long now) {
        return window(policy, password.credential())
                .flatMap(window -> stored(password.credential())
                        .filter(stored -> stored.getCreatedDate() != null)
                        .filter(stored -> window.includes(stored.getCreatedDate(), now))
                        .filter(stored -> password.status() == PasswordStatus.VALID)
                        .map(stored -> new Expiring(
                                password.credential(),
                                stored.getCreatedDate(),
                                password.lastDay().orElseThrow(),
                                "expiry:" + stored.getId() + ":" + stored.getCreatedDate())));
    }

    private Optional<CredentialModel> stored(Credential credential) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(credential.type())
                .findFirst();
    }
}
