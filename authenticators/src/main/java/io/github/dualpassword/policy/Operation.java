package io.github.dualpassword.policy;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** What users of a contract may do to each other (requirements 2.A). */
public enum Operation {
    /** End the suspension of passwords (D). */
    RELEASE_PASSWORD("end the suspension of passwords of", SelfUse.NEVER),
    /** Stop a user's service, or lift the stop (C09). */
    SERVICE_STOP("stop, and lift the stop of,", SelfUse.NEVER),
    /** Change passwords (E). */
    CHANGE_PASSWORDS("change the passwords of", SelfUse.NEVER),
    /** End the suspension of one-time passwords (H). */
    RELEASE_OTP("end the suspension of one-time passwords of", SelfUse.NEVER),
    /** Revoke a token (K). */
    REVOKE_TOKEN("revoke the tokens of", SelfUse.BY_SETTING),
    /** Revoke the passkeys of a user. Not the own ones: what is asked for would lead to a new one without a signature. */
    REVOKE_PASSKEYS("revoke the passkeys of", SelfUse.NEVER),
    /** Before login ①: unlock both passwords (I08). */
    PRE_LOGIN_UNLOCK("before login, unlock both passwords of", SelfUse.BY_SETTING),
    /** Before login ②: set passwords (I09). */
    PRE_LOGIN_RESET("before login, set passwords of", SelfUse.BY_SETTING),
    /** Before login ③: release the registration for one-time passwords (I10). */
    PRE_LOGIN_RELEASE_OTP("before login, release the one-time password registration of", SelfUse.NEVER);

    private final String words;
    private final SelfUse selfUse;

    Operation(String words, SelfUse selfUse) {
        this.words = words;
        this.selfUse = selfUse;
    }

    /** The name in settings, events and tables; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }

    /** What an operator does, in a sentence of the documentation: "may … somebody". */
    public String words() {
        return words;
    }

    /** Whether a realm may allow it on oneself. */
    public boolean canBeAllowedOnOneself() {
        return selfUse == SelfUse.BY_SETTING;
    }

    /** Whether an operator who uses one-time passwords enters one, beside the confirmation password (requirements 2.B). */
    public boolean asksForCode() {
        return this == REVOKE_TOKEN || this == REVOKE_PASSKEYS;
    }

    /** Whether it is one of the procedures before login. */
    public boolean isBeforeLogin() {
        return this == PRE_LOGIN_UNLOCK || this == PRE_LOGIN_RESET || this == PRE_LOGIN_RELEASE_OTP;
    }

    public static Optional<Operation> byId(String id) {
        return Ids.find(values(), Operation::id, id);
    }

    private enum SelfUse {
        NEVER,
        BY_SETTING
    }
}
