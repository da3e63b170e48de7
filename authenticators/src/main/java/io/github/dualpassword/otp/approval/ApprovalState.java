package io.github.dualpassword.otp.approval;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** How far a request for an approval has come. */
public enum ApprovalState {
    /** The phone has not answered it. */
    WAITING,
    /** The phone has approved it, and the browser has not come for that yet. */
    APPROVED,
    /** What it was asked for has gone on by it; it is good for nothing any more. */
    USED,
    /** The phone has refused it, or was told too many wrong numbers. */
    REFUSED,
    /** The browser has given it up. */
    CANCELLED,
    /** Its time was over before it was used. */
    EXPIRED;

    public String id() {
        return Ids.underscored(this);
    }

    public static Optional<ApprovalState> byId(String id) {
        return Ids.find(values(), ApprovalState::id, id);
    }

    /** What it is by the clock: nobody has to come by for a request to expire. */
    public ApprovalState at(long now, long validUntil) {
        boolean isOpen = this == WAITING || this == APPROVED;
        return isOpen && now >= validUntil ? EXPIRED : this;
    }
}
