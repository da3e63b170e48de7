package io.github.dualpassword.otp.approval;

import java.util.Optional;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.CodeUse;

/** What an approval is asked for. */
public enum ApprovalPurpose {
    /** A login that asks for a one-time password. */
    LOGIN,
    /** A level that an application asks for, bound to a transaction or not. */
    CONFIRMATION,
    /** What an operator is about to do for users of the own contract. */
    OPERATION,
    /** A procedure of an administrator before login. */
    BEFORE_LOGIN;

    /** Whether whoever asks has proven nothing yet. */
    boolean isOfStrangers() {
        return this == BEFORE_LOGIN;
    }

    /** What a code would be entered for in its place. */
    CodeUse use() {
        return this == LOGIN ? CodeUse.LOGIN : CodeUse.CONFIRMATION;
    }

    public String id() {
        return Ids.underscored(this);
    }

    public static Optional<ApprovalPurpose> byId(String id) {
        return Ids.find(values(), ApprovalPurpose::id, id);
    }
}
