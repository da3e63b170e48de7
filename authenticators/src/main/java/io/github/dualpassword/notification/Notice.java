package io.github.dualpassword.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a mail, without its wording.
 *
 * @param kind of the mail
 * @param facts what the text names; moments are milliseconds since the epoch. Never a secret, and no address: they are
 *     stored unencrypted
 */
public record Notice(MailKind kind, Map<String, String> facts) {

    /** When it happened. */
    static final String AT = "at";
    /** When a suspension ends. */
    static final String UNTIL = "until";
    /** Ids of credentials, separated by commas. */
    static final String CREDENTIALS = "credentials";
    /** Who set passwords: {@code owner}, {@code operator} or {@code bank}. */
    static final String SET_BY = "set-by";
    /** Number of wrong entries. */
    static final String FAILURES = "failures";
    /** Number of temporary suspensions. */
    static final String SUSPENSIONS = "suspensions";

    /** Ids of credentials that were released together with what the mail is about, separated by commas. */
    static final String RELEASED_TOO = "released";
    /** Ids of passwords that were set for the first time together with what the mail is about, separated by commas. */
    static final String REGISTERED_TOO = "registered";
    /** Serial number of a token. */
    static final String TOKEN = "token";

    /** What its user calls a passkey. */
    static final String PASSKEY = "passkey";

    /** How many passkeys were revoked. */
    static final String PASSKEYS = "passkeys";

    /** What an approval was asked for. */
    static final String PURPOSE = "purpose";

    /** Of the browser that has asked for it. */
    static final String ADDRESS = "address";
    /** Name of that browser; empty for one that is not well known. */
    static final String BROWSER = "browser";
    /** Name of the system it runs on; empty for one that is not well known. */
    static final String SYSTEM = "system";
    /** Id of the one-time passwords that it is about; those of a token where it is missing. */
    static final String OTP = "otp";
    /** Id of an issued token: addresses and IDs are read when the mail is sent. */
    static final String ISSUE = "issue";
    /** Absolute address of the phone's page. */
    static final String PAGE = "page";
    /** From when on another token may be registered, or a new one confirms anything. */
    static final String FROM = "from";

    /** Id of the contract whose tokens expire, or to whose users it is. */
    static final String CONTRACT = "contract";
    /** The first last day of these tokens, in the form of ISO 8601. */
    static final String FIRST_DAY = "first-day";
    /** The last one; or the last day on which passwords work that others have set. */
    static final String LAST_DAY = "last-day";

    /** What was done: id of the mail that its target receives; empty if the target receives none. */
    static final String WHAT = "what";
    /** Id of the procedure that was carried out before login. */
    static final String PROCEDURE = "procedure";
    /** Keycloak's id of the operator. */
    static final String OPERATOR = "operator";
    /** Keycloak's id of the target. */
    static final String TARGET = "target";

    public Notice {
        facts = Map.copyOf(facts);
    }

    /** A notice of what happened at this moment, milliseconds since the epoch. */
    static Notice at(MailKind kind, long millis) {
        return new Notice(kind, Map.of(AT, String.valueOf(millis)));
    }

    /** This notice with one more fact. */
    Notice with(String name, Object value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value.toString());
        return new Notice(kind, more);
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
