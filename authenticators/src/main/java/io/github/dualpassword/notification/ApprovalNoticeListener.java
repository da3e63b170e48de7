package io.github.dualpassword.notification;

import java.util.Optional;

import io.github.dualpassword.otp.approval.ApprovalMoved;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Enqueues the mails about requests for approvals that the user may not have asked for, in the transaction in which it happens. The
 * pauses between requests keep these mails few, too.
 */
public final class ApprovalNoticeListener {

    private ApprovalNoticeListener() {}

    public static void tell(ApprovalMoved moved) {
        kind(moved.step())
                .ifPresent(kind -> new MailOutbox(moved.session())
                        .add(
                                moved.approval().userId(),
                                Notice.at(kind, CurrentRealm.of(moved.session()).now())
                                        .with(
                                                Notice.PURPOSE,
                                                moved.approval().purpose().id())
                                        .with(Notice.ADDRESS, moved.approval().address())));
    }

    private static Optional<MailKind> kind(ApprovalMoved.Step step) {
        return switch (step) {
            case ASKED_REPEATEDLY -> Optional.of(MailKind.APPROVALS_REPEATED);
            case REFUSED, TOO_MANY_WRONG_NUMBERS -> Optional.of(MailKind.APPROVAL_REFUSED);
            case ASKED, APPROVED, USED, WRONG_NUMBER, CANCELLED -> Optional.empty();
        };
    }
}
