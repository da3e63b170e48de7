package io.github.dualpassword.notification;

import java.util.Optional;

import io.github.dualpassword.Ids;
import io.github.dualpassword.MessageKey;

/** The kinds of mail, each with a body of its own, which a bank may replace in its e-mail theme. */
public enum MailKind {
    /** Passwords were set, by the user or by somebody else. */
    PASSWORDS_CHANGED,
    /** The first confirmation password was set, by the user or by bank staff. */
    CONFIRMATION_REGISTERED,
    /** A temporary suspension; the next one will be temporary, too. */
    SUSPENDED,
    /** A temporary suspension; the next one will be permanent. */
    SUSPENDED_LAST_TIME,
    /** A permanent suspension. */
    SUSPENDED_FOR_GOOD,
    /** Somebody ended a suspension. */
    RELEASED,
    /** An operator of the contract, or bank staff, stopped the user's service. */
    SERVICE_STOPPED,
    /** An operator, or bank staff, lifted the stop. */
    SERVICE_RESTORED,
    /** The user has registered a token, or somebody who logged in as the user. */
    TOKEN_REGISTERED,
    /** The user has issued a software token: to the address of the phone, with what is entered there. */
    TOKEN_ISSUED,
    /** The same, to the user's own address and to master users, who could stop what they did not expect. */
    TOKEN_ISSUE_NOTICE,
    /** A software token was registered, and from when on it confirms anything: to its user, and to master users. */
    SOFTWARE_TOKEN_REGISTERED,
    /** A temporary suspension of one-time passwords, or of the registration of a token; the next one will be temporary, too. */
    TOKEN_SUSPENDED,
    /** The same; the next one will be permanent. */
    TOKEN_SUSPENDED_LAST_TIME,
    /** The same, permanent. */
    TOKEN_SUSPENDED_FOR_GOOD,
    /** An operator, or bank staff, ended the suspension of one-time passwords, or of the registration of a token. */
    TOKEN_RELEASED,
    /** On the user's phone, what a browser had asked for was refused, or too many wrong numbers were typed. */
    APPROVAL_REFUSED,
    /** The user's phone is asked for approvals again and again. */
    APPROVALS_REPEATED,
    /** An operator, or bank staff, revoked the user's token. */
    TOKEN_REVOKED,
    /** Bank staff suspended the user's token. */
    TOKEN_SUSPENDED_BY_BANK,
    /** The last day of a token is near: to who shares it, and to master users who may revoke it. */
    TOKEN_EXPIRY,
    /** To master users: an operator of the contract did something to a user. */
    USER_ADMINISTERED,
    /** To all users of a contract: an administrator has carried out a procedure before login. */
    BEFORE_LOGIN_COMPLETED,
    /** The last day of a password is near. */
    EXPIRY_REMINDER,
    /** The first login after several wrong entries. */
    LOGIN_AFTER_FAILURES,
    /** A login from a device that the user has not used before. */
    NEW_DEVICE,
    /** A passkey was registered, and from when on it confirms anything: to its user, and to master users. */
    PASSKEY_REGISTERED,
    /** A passkey was suspended, because there may be a copy of it: to its user, and to master users. */
    PASSKEY_SUSPENDED,
    /** An operator, or bank staff, revoked passkeys of the user. */
    PASSKEYS_REVOKED,
    /** A code that was mailed to the user has no tries left. */
    CODE_USED_UP,
    /** The activation password of an issued token was entered wrongly so often that the issue is void. */
    ACTIVATION_USED_UP;

    /** The name in the table, in metrics and in logs; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }

    /** Key of the message that is the subject. */
    String subjectKey() {
        return MessageKey.of("MailSubject", id());
    }

    /** File name of its body, in the folder {@code mail}. */
    String template() {
        return "dual-password-" + id() + ".ftl";
    }

    public static Optional<MailKind> byId(String id) {
        return Ids.find(values(), MailKind::id, id);
    }
}
