package io.github.dualpassword.otp;

/** Why a token cannot become what somebody wants. Stable. */
public enum TokenRefusal {
    /** It belongs to another contract, whose users may have registered it. */
    ASSIGNED_ELSEWHERE,
    EXPIRED,
    /** The bank still has it: nobody uses it. */
    IN_STOCK,
    /** By the bank, or by wrong codes. It is released or revoked first. */
    SUSPENDED,
    REVOKED,
    /** It is on the phone of the user to whom it was issued: the bank has nothing to give or take, and can only revoke it. */
    SOFTWARE
}
