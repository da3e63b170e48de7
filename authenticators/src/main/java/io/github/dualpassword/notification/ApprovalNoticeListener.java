package io.github.dualpassword.notification;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.ApprovalMoved;
import io.github.dualpassword.otp.approval.ApprovalPretended;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Enqueues the mails about requests for approvals that the user may not have asked for, in the transaction in which it happens. The
 * pauses between requests keep these mails few, too.
 */
public final class ApprovalNoticeListener {

    private ApprovalNoticeListener() {}

    public static void tell(ApprovalMoved moved) {
        Approval approval = moved.approval();
        boolean isOfStranger = approval.purpose() == ApprovalPurpose.BEFORE_LOGIN;
        switch (moved.step()) {
            case ASKED -> {
                if (isOfStranger) {
                    tellNobody(moved.session());
                }
            }
            case ASKED_REPEATEDLY -> {
                Notice notice = notice(moved, MailKind.APPROVALS_REPEATED);
                if (isOfStranger) {
                    new MailOutbox(moved.session()).addWithoutTelling(Optional.of(approval.userId()), notice);
                } else {
                    new MailOutbox(moved.session()).add(approval.userId(), notice);
                }
            }
            case REFUSED, TOO_MANY_WRONG_NUMBERS ->
                new MailOutbox(moved.session()).add(approval.userId(), notice(moved, MailKind.APPROVAL_REFUSED));
            case APPROVED, USED, WRONG_NUMBER, CANCELLED -> {
                // Whoever has done it knows.
            }
        }
    }

    /** Before login, as much work as a mail would be. */
    public static void tell(ApprovalPretended pretended) {
        tellNobody(pretended.session());
    }

    private static void tellNobody(KeycloakSession session) {
        Notice notice =
                Notice.at(MailKind.APPROVALS_REPEATED, CurrentRealm.of(session).now());
        new MailOutbox(session).addWithoutTelling(Optional.empty(), notice);
    }

    private static Notice notice(ApprovalMoved moved, MailKind kind) {
        return Notice.at(kind, CurrentRealm.of(moved.session()).now())
                .with(Notice.PURPOSE, moved.approval().purpose().id())
                .with(Notice.ADDRESS, moved.approval().address());
    }
}
