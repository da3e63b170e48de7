package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.otp.approval.ApprovalState;
import io.github.dualpassword.otp.approval.AskedFor;
import io.github.dualpassword.policy.Operation;

/** Table {@code DP_APPROVAL}: requests for approvals on phones. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_APPROVAL")
public class ApprovalRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "TOKEN_ID", length = 36)
    private String tokenId;

    /** An id of {@link ApprovalPurpose}. */
    @Column(name = "PURPOSE", length = 16)
    private String purpose;

    @Column(name = "BOUND_TO", length = 36)
    private String boundTo;

    /** An id of {@link Operation}. */
    @Column(name = "OPERATION", length = 32)
    private String operation;

    @Column(name = "SUBJECT", length = AskedFor.MAX_SUBJECT)
    private String subject;

    @Column(name = "ADDRESS", length = Approval.MAX_ADDRESS)
    private String address;

    @Column(name = "NUMBER_SHOWN", length = Approval.DIGITS)
    private String number;

    @Column(name = "WRONG_NUMBERS")
    private int wrongNumbers;

    /** An id of {@link ApprovalState}. */
    @Column(name = "STATE", length = 16)
    private String state;

    @Column(name = "SIGNATURE", length = Approval.SIGNATURE_LENGTH)
    private String signature;

    @Column(name = "ASKED_AT")
    private long askedAt;

    @Column(name = "VALID_UNTIL")
    private long validUntil;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    protected ApprovalRow() {}

    /** What nobody knows of it, of a later version for example, leaves none by which anything may be done. */
    Approval toApproval() {
        Optional<ApprovalPurpose> known = ApprovalPurpose.byId(purpose);
        Optional<Operation> knownOperation = Optional.ofNullable(operation).flatMap(Operation::byId);
        boolean isKnown = known.isPresent() && knownOperation.isPresent() == (operation != null);
        return new Approval(
                id,
                realmId,
                userId,
                tokenId,
                new AskedFor(
                        known.orElse(ApprovalPurpose.LOGIN),
                        Optional.ofNullable(boundTo),
                        knownOperation,
                        Optional.ofNullable(subject).orElse("")),
                Optional.ofNullable(address).orElse(""),
                number,
                wrongNumbers,
                isKnown ? ApprovalState.byId(state).orElse(ApprovalState.CANCELLED) : ApprovalState.CANCELLED,
                Optional.ofNullable(signature),
                askedAt,
                validUntil,
                changedAt);
    }
}
