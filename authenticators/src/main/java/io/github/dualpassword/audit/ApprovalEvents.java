package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.otp.approval.ApprovalMoved;
import io.github.dualpassword.otp.approval.ApprovalPretended;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.otp.approval.ApprovalThrottled;
import io.github.dualpassword.policy.Operation;

/**
 * The Keycloak events of requests for approvals: each is a {@link EventType#CUSTOM_REQUIRED_ACTION}, as those of suspensions, or its
 * error. Of what goes on by an approval, the login or the step-up has an event of its own.
 */
public final class ApprovalEvents {

    static final String ASKED = "approval_asked";
    static final String NOT_ASKED = "approval_not_asked";
    static final String APPROVED = "approval_given";

    static final String REFUSED = "approval_refused";
    static final String WRONG_NUMBER = "approval_wrong_number";
    static final String WRONG_NUMBERS = "approval_wrong_numbers";
    static final String CANCELLED = "approval_cancelled";
    static final String THROTTLED = "approval_throttled";

    static final String APPROVAL = "approval";
    static final String PURPOSE = "purpose";
    static final String ASKED_FROM = "asked_from";
    static final String OPERATION = "operation";
    static final String REASON = "reason";
    static final String NOT_BEFORE = "not_before";

    private ApprovalEvents() {}

    public static void send(ApprovalMoved moved) {
        EventBuilder event = event(
                        moved.session(),
                        moved.approval().userId(),
                        moved.approval().purpose())
                .detail(APPROVAL, moved.approval().id())
                .detail(
                        OPERATION,
                        moved.approval().what().operation().map(Operation::id).orElse(null))
                .detail(ASKED_FROM, moved.approval().address());
        switch (moved.step()) {
            case ASKED, ASKED_REPEATEDLY ->
                event.detail(LockoutEvents.WHAT, ASKED).success();
            case APPROVED -> event.detail(LockoutEvents.WHAT, APPROVED).success();
            case REFUSED -> event.error(REFUSED);
            case WRONG_NUMBER -> event.error(WRONG_NUMBER);
            case TOO_MANY_WRONG_NUMBERS -> event.error(WRONG_NUMBERS);
            case CANCELLED -> event.error(CANCELLED);
            case USED -> {
                // Whatever goes on by it has an event.
            }
        }
    }

    /** No error, so that it is stored where that of a request is: neither more nor less tells that nobody was asked. */
    public static void send(ApprovalPretended pretended) {
        event(pretended.session(), pretended.userId().orElse(null), ApprovalPurpose.BEFORE_LOGIN)
                .detail(LockoutEvents.WHAT, NOT_ASKED)
                .detail(REASON, pretended.reason())
                .detail(ASKED_FROM, pretended.address())
                .success();
    }

    /** Whoever asks again and again is refused: that may be somebody who wants to wear the user down. */
    public static void send(ApprovalThrottled throttled) {
        event(throttled.session(), throttled.userId(), throttled.purpose())
                .detail(NOT_BEFORE, String.valueOf(throttled.until()))
                .error(THROTTLED);
    }

    private static EventBuilder event(KeycloakSession session, String userId, ApprovalPurpose purpose) {
        return new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(userId)
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN.id())
                .detail(PURPOSE, purpose.id());
    }
}
