package io.github.dualpassword.audit;

import io.github.dualpassword.Ids;

/**
 * What the operation history contains besides the {@link io.github.dualpassword.policy.Operation operations} of users on
 * each other: what users do to their own passwords and tokens, and what happens to those (E19).
 */
public enum OwnOperation {
    /** Changed own passwords: voluntarily, because of a forced change, or during a step-up. */
    OWN_PASSWORDS_CHANGED,
    /** Bank staff set passwords. */
    BANK_PASSWORDS_SET,
    /** Entered a wrong confirmation password; correct entries are not recorded. */
    CONFIRMATION_PASSWORD_ENTERED,
    /** A password, the codes of an app, or the registration of a token was temporarily suspended. */
    SUSPENDED_TEMPORARILY,
    /** The same permanently. */
    SUSPENDED,
    /** Bank staff ended such a suspension. */
    BANK_RELEASED,
    /** Bank staff stopped the user's service. */
    BANK_STOPPED,
    /** Bank staff lifted a service stop. */
    BANK_STOP_LIFTED,
    /** Entered a wrong code of a token, or of an app; right ones are not recorded. */
    ONE_TIME_PASSWORD_ENTERED,
    /** Issued a software token to the own phone. */
    TOKEN_ISSUED,
    /** Registered a token, or entered a wrong serial number or code for it. */
    TOKEN_REGISTERED,
    /** A token that the user has registered was suspended, for a time or permanently. */
    TOKEN_SUSPENDED,
    /** Bank staff ended the suspension of a token that the user has registered. */
    BANK_TOKEN_RELEASED,
    /** Bank staff revoked a token that the user had registered. */
    BANK_TOKEN_REVOKED,
    /** Bank staff suspended a token that the user has registered. */
    BANK_TOKEN_SUSPENDED,
    /** Bank staff found anew where the clock or counter of a token is that the user has registered. */
    BANK_TOKEN_RESYNCHRONISED,
    /** Registered a passkey. */
    PASSKEY_REGISTERED,
    /** A passkey of the user was suspended. */
    PASSKEY_SUSPENDED,
    /** Bank staff revoked passkeys of the user. */
    BANK_PASSKEYS_REVOKED,
    /** Confirmed a transaction that an application had pushed. */
    TRANSACTION_CONFIRMED,
    /** Did not confirm it: the user has gone back, or was refused at the level that it needs. */
    TRANSACTION_NOT_CONFIRMED;

    /** Reason of an entry that was evaluated and wrong. */
    public static final String WRONG_ENTRY = "wrong_entry";

    /** The name in the operation history; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }
}
