package io.github.dualpassword.otp.approval;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.Moments;

/** Why a code is to be entered in place of an approval. */
public final class ApprovalMessage {

    /** The token counts no more, or another page of the same login has used the approval. */
    public static final FormMessage VOID = new FormMessage("dualPasswordApprovalVoid");

    private ApprovalMessage() {}

    /** Why the phone was not asked. */
    public static FormMessage of(KeycloakSession session, UserModel user, AskedPhone answer) {
        return answer instanceof AskedPhone.NotYet notYet
                ? new FormMessage(null, "dualPasswordApprovalNotYet", new Moments(session, user).minute(notYet.from()))
                : new FormMessage("dualPasswordApprovalNoPhone");
    }

    /** What has become of a request that is over. */
    public static FormMessage of(Approval over, long now) {
        return switch (over.stateAt(now)) {
            case REFUSED ->
                new FormMessage(
                        over.wrongNumbers() == ApprovalRules.MOST_WRONG_NUMBERS
                                ? "dualPasswordApprovalWrongNumbers"
                                : "dualPasswordApprovalRefused");
            case EXPIRED -> new FormMessage("dualPasswordApprovalExpired");
            case CANCELLED, USED, WAITING, APPROVED -> VOID;
        };
    }
}
