package io.github.dualpassword.otp.approval;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** What a user decides on the phone. */
public enum ApprovalDecision {
    APPROVE,
    REFUSE;

    public String id() {
        return Ids.underscored(this);
    }

    public static Optional<ApprovalDecision> byId(String id) {
        return Ids.find(values(), ApprovalDecision::id, id);
    }
}
