package io.github.dualpassword.otp.login;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.ApprovalMessage;
import io.github.dualpassword.otp.approval.ApprovalNote;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.otp.approval.ApprovalRequests;
import io.github.dualpassword.otp.approval.AskedPhone;
import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;

/** ワンプッシュ認証 at a login that asks for a code: the phone approves the login (I13). */
record LoginApproval(ProcedureRequest request) {

    /** What becomes of the login. */
    sealed interface Outcome {

        /** The page that waits was shown. */
        record Waiting() implements Outcome {}

        /** The phone has approved it. */
        record Approved(DeviceMark device) implements Outcome {}

        /** A code is to be entered. @param why */
        record Code(List<FormMessage> why) implements Outcome {}
    }

    boolean isOffered() {
        return requests().isPossible(request.user(), ApprovalPurpose.LOGIN);
    }

    boolean isAsked() {
        return note().id().isPresent();
    }

    Outcome ask() {
        AskedPhone asked = requests()
                .ask(
                        request.user(),
                        ApprovalPurpose.LOGIN,
                        Optional.empty(),
                        FlowPage.application(request.session(), request.authentication()));
        if (asked instanceof AskedPhone.Asked now) {
            note().keep(now.approval());
            return show(now.approval());
        }
        return code(ApprovalMessage.of(request.session(), request.user(), asked));
    }

    /** Goes on with what the phone has approved, waits on, or asks for a code. */
    Outcome goOn() {
        if (request.pressed(WaitingView.ENTER_CODE)) {
            note().id().ifPresent(id -> requests().cancel(request.user(), id));
            note().forget();
            return new Outcome.Code(List.of());
        }
        Optional<Approval> asked =
                note().id().flatMap(id -> requests().find(request.user(), ApprovalPurpose.LOGIN, id));
        if (asked.isEmpty()) {
            return code(ApprovalMessage.VOID);
        }
        long now = CurrentRealm.of(request.session()).now();
        return switch (asked.get().stateAt(now)) {
            case WAITING -> show(asked.get());
            case APPROVED -> take(asked.get());
            case USED, REFUSED, CANCELLED, EXPIRED -> code(ApprovalMessage.of(asked.get(), now));
        };
    }

    private Outcome take(Approval approved) {
        Optional<DeviceMark> device = requests().take(request.user(), approved);
        note().forget();
        return device.<Outcome>map(Outcome.Approved::new)
                .orElseGet(() -> new Outcome.Code(List.of(ApprovalMessage.VOID)));
    }

    private Outcome code(FormMessage why) {
        note().forget();
        return new Outcome.Code(List.of(why));
    }

    private Outcome show(Approval asked) {
        WaitingView view =
                WaitingView.of(request.session(), request.authentication(), request.user(), asked, refresh(), false);
        LoginFormsProvider page = view.on(request.page(view));
        request.context().challenge(page.createForm(WaitingView.TEMPLATE));
        return new Outcome.Waiting();
    }

    /** The page itself, without the code by which its form is sent. */
    private URI refresh() {
        AuthenticationSessionModel authentication = request.authentication();
        return LoginActionsService.requiredActionProcessor(
                        request.session().getContext().getUri())
                .queryParam(Constants.EXECUTION, request.context().getAction())
                .queryParam(Constants.CLIENT_ID, authentication.getClient().getClientId())
                .queryParam(Constants.TAB_ID, authentication.getTabId())
                .queryParam(
                        Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(request.session(), authentication))
                .build(request.realm().getName());
    }

    private ApprovalNote note() {
        return ApprovalNote.of(request.authentication());
    }

    private ApprovalRequests requests() {
        return new ApprovalRequests(request.session());
    }
}
