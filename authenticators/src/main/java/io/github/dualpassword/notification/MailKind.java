package io.github.dualpassword.notification;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of mail, each with a body of its own, which a bank may replace in its e-mail theme. */
public enum MailKind {
    /** Passwords were set, by the user or by somebody else. */
    PASSWORDS_CHANGED("passwords-changed", "dualPasswordMailPasswordsChangedSubject"),
    /** A temporary suspension; the next one will be temporary, too. */
    SUSPENDED("suspended", "dualPasswordMailSuspendedSubject"),
    /** A temporary suspension; the next one will be permanent. */
    SUSPENDED_LAST_TIME("suspended-last-time", "dualPasswordMailSuspendedLastTimeSubject"),
    /** A permanent suspension. */
    SUSPENDED_FOR_GOOD("suspended-for-good", "dualPasswordMailSuspendedForGoodSubject"),
    /** Somebody ended a suspension. */
    RELEASED("released", "dualPasswordMailReleasedSubject"),
    /** An operator of the contract stopped the user's service. */
    SERVICE_STOPPED("service-stopped", "dualPasswordMailServiceStoppedSubject"),
    /** An operator, or bank staff, lifted the stop. */
    SERVICE_RESTORED("service-restored", "dualPasswordMailServiceRestoredSubject"),
    /** To master users: an operator of the contract did something to a user. */
    USER_ADMINISTERED("user-administered", "dualPasswordMailUserAdministeredSubject"),
    /** The last day of a password is near. */
    EXPIRY_REMINDER("expiry-reminder", "dualPasswordMailExpiryReminderSubject"),
    /** The first login after several wrong entries. */
    LOGIN_AFTER_FAILURES("login-after-failures", "dualPasswordMailLoginAfterFailuresSubject");

    private final String id;
    private final String subjectKey;

    MailKind(String id, String subjectKey) {
        this.id = id;
        this.subjectKey = subjectKey;
    }

    /** The name in the table, in metrics and in logs; stable. */
    public String id() {
        return id;
    }

    /** Key of the message that is the subject. */
    String subjectKey() {
        return subjectKey;
    }

    /** File name of its body, in the folder {@code mail}. */
    String template() {
        return "dual-password-" + id + ".ftl";
    }

    public static Optional<MailKind> byId(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
