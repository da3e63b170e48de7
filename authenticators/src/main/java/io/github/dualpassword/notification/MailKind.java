package io.github.dualpassword.notification;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.MessageKey;

/** The kinds of mail, each with a body of its own, which a bank may replace in its e-mail theme. */
public enum MailKind {
    /** Passwords were set, by the user or by somebody else. */
    PASSWORDS_CHANGED("passwords-changed"),
    /** A temporary suspension; the next one will be temporary, too. */
    SUSPENDED("suspended"),
    /** A temporary suspension; the next one will be permanent. */
    SUSPENDED_LAST_TIME("suspended-last-time"),
    /** A permanent suspension. */
    SUSPENDED_FOR_GOOD("suspended-for-good"),
    /** Somebody ended a suspension. */
    RELEASED("released"),
    /** An operator of the contract stopped the user's service. */
    SERVICE_STOPPED("service-stopped"),
    /** An operator, or bank staff, lifted the stop. */
    SERVICE_RESTORED("service-restored"),
    /** To master users: an operator of the contract did something to a user. */
    USER_ADMINISTERED("user-administered"),
    /** The last day of a password is near. */
    EXPIRY_REMINDER("expiry-reminder"),
    /** The first login after several wrong entries. */
    LOGIN_AFTER_FAILURES("login-after-failures");

    private final String id;

    MailKind(String id) {
        this.id = id;
    }

    /** The name in the table, in metrics and in logs; stable. */
    public String id() {
        return id;
    }

    /** Key of the message that is the subject. */
    String subjectKey() {
        return MessageKey.of("MailSubject", id);
    }

    /** File name of its body, in the folder {@code mail}. */
    String template() {
        return "dual-password-" + id + ".ftl";
    }

    public static Optional<MailKind> byId(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
