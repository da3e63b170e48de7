package io.github.dualpassword.otp.login;

import java.time.LocalDate;
import java.util.List;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.contract.TokenNeed;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.otp.CodeUse;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.SuspendedToken;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.otp.TokenVerdict;
import io.github.dualpassword.otp.approval.AwaitedApproval.Outcome;
import io.github.dualpassword.otp.level.OtpRefusal;
import io.github.dualpassword.otp.level.RefusalMessage;
import io.github.dualpassword.otp.registration.RegisterTokenFactory;
import io.github.dualpassword.otp.software.Issuing;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.LinkBeforeLogin;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.policy.CodeAtLogin;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * A login asks for a one-time password, after the password and before all else. As a condition of the login, it is met by
 * whatever door somebody comes: the login page, an identity provider, a certificate; where there are no pages, the login is
 * refused.
 *
 * <p>Whoever comes by single sign-on was asked when the session began. A code that a step-up has asked for in the same login is
 * not asked for twice.
 */
final class AskForCode extends Procedure {

    static final String FIELD = "one-time-password";
    static final String CONFIRM = "confirm";
    static final String GO_ON = "go-on";
    static final String BACK = "back";

    private static final String TEMPLATE = "dual-password-login-otp.ftl";
    private static final String WITHOUT_TEMPLATE = "dual-password-login-without-otp.ftl";

    /** Note with the id of the user who was told why no code is asked for, and went on. */
    private static final String TOLD = "dual-password-told-without-code";

    AskForCode() {
        super(CodeAtLoginFactory.ID, InitiatedActionSupport.NOT_SUPPORTED);
    }

    /**
     * The page.
     *
     * @param refusal why no code can be entered; empty where one can
     * @param isOver whether the login ends
     * @param suspension what is told of a token that is suspended; {@code null} where none is
     * @param link of the login page, by which a registration may be released
     * @param isPhoneOffered whether the phone can approve the login in place of a code
     */
    public record View(
            String refusal, boolean isOver, SuspendedToken suspension, LinkBeforeLogin link, boolean isPhoneOffered) {}

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        ProcedureRequest request = new ProcedureRequest(context);
        boolean stops = switch (code(request).demand()) {
            case NONE -> false;
            case ASKED, REFUSED -> true;
            case TOLD -> hasPages(request.authentication());
        };
        if (stops) {
            request.authentication().addRequiredAction(CodeAtLoginFactory.ID);
        }
    }

    /** Nobody can be told anything without. */
    private static boolean hasPages(AuthenticationSessionModel authentication) {
        return ProvenLogin.onLoginPage(authentication) || !ProvenLogin.now(authentication);
    }

    @Override
    protected void show(ProcedureRequest request) {
        LoginCode code = code(request);
        LoginApproval approval = new LoginApproval(request);
        if (code.demand() == LoginCode.Demand.ASKED && approval.isAsked()) {
            // Without scripts, the page that waits is fetched again and again.
            follow(request, code, approval.goOn());
        } else {
            answer(request, code, List.of());
        }
    }

    @Override
    protected void take(ProcedureRequest request) {
        LoginCode code = code(request);
        LoginApproval approval = new LoginApproval(request);
        if (code.demand() == LoginCode.Demand.ASKED && approval.isAsked()) {
            follow(request, code, approval.goOn());
        } else if (code.demand() == LoginCode.Demand.ASKED && request.pressed(CONFIRM)) {
            enter(request, code, approval);
        } else if (code.demand() == LoginCode.Demand.TOLD && request.pressed(GO_ON)) {
            request.authentication().setAuthNote(TOLD, request.user().getId());
            request.success();
        } else if (code.demand() == LoginCode.Demand.REFUSED && request.pressed(BACK)) {
            request.context().getEvent().event(EventType.LOGIN);
            request.endLogin(code.why().orElseThrow().reason().description());
        } else {
            answer(request, code, List.of());
        }
    }

    private static void enter(ProcedureRequest request, LoginCode code, LoginApproval approval) {
        List<FormViolation> empty =
                FormViolation.ofEmpty(FIELD, request.text(FIELD).strip()).toList();
        if (!empty.isEmpty() && approval.isOffered()) {
            // As printed: who leaves the field empty approves on the phone (I13).
            follow(request, code, approval.ask());
            return;
        }
        if (!empty.isEmpty()) {
            answer(request, code, FormViolation.messages(empty));
            return;
        }
        TokenVerdict verdict =
                new CountedTokens(request.session()).validate(request.user(), request.text(FIELD), CodeUse.LOGIN);
        switch (verdict.answer()) {
            case ACCEPTED -> accept(request, verdict.device().orElseThrow());
            case USED -> refuse(request, verdict, "otp_used", new FormMessage(FIELD, "dualPasswordOtpUsed"));
            case WRONG ->
                refuse(
                        request,
                        verdict,
                        VerdictError.WRONG.text(),
                        new FormMessage(FIELD, PageMessages.CONFIRMATION_WRONG));
            case UNAVAILABLE ->
                refuse(request, verdict, VerdictError.UNAVAILABLE.text(), new FormMessage(PageMessages.UNAVAILABLE));
            case SUSPENDED, NOT_REGISTERED, NOT_STARTED, NOT_YET, EXPIRED, REVOKED, BARRED ->
                refuse(
                        request,
                        verdict,
                        OtpRefusal.of(verdict.answer()).orElseThrow().reason().description(),
                        new FormMessage(PageMessages.UNAVAILABLE));
        }
    }

    private static void follow(ProcedureRequest request, LoginCode code, Outcome outcome) {
        if (outcome instanceof Outcome.Approved approved) {
            accept(request, approved.device());
        } else if (outcome instanceof Outcome.Code toEnter) {
            answer(request, code, toEnter.why());
        }
    }

    private static void accept(ProcedureRequest request, DeviceMark device) {
        CodeMark.keep(request.authentication(), request.user(), device);
        request.success();
    }

    /** What is demanded may be another thing by now: the entry may have been the one that suspended the token. */
    private static void refuse(ProcedureRequest request, TokenVerdict verdict, String error, FormMessage message) {
        request.refusal().detail(Details.CREDENTIAL_TYPE, verdict.kind().id()).error(error);
        LoginCode now = code(request);
        answer(request, now, now.demand() == LoginCode.Demand.ASKED ? List.of(message) : List.of());
    }

    private static void answer(ProcedureRequest request, LoginCode code, List<FormMessage> wrong) {
        LinkBeforeLogin link = LinkBeforeLogin.of(CurrentRealm.of(request.session()));
        switch (code.demand()) {
            case NONE -> request.success();
            case ASKED ->
                request.show(TEMPLATE, new View("", false, null, link, new LoginApproval(request).isOffered()), wrong);
            case TOLD, REFUSED -> {
                OtpRefusal why = code.why().orElseThrow();
                View view = new View(
                        why.reason().description(),
                        code.demand() == LoginCode.Demand.REFUSED,
                        RefusalMessage.suspension(request.session(), request.user(), why)
                                .orElse(null),
                        link,
                        false);
                request.show(
                        WITHOUT_TEMPLATE, view, List.of(RefusalMessage.of(request.session(), request.user(), why)));
            }
        }
    }

    private static LoginCode code(ProcedureRequest request) {
        CurrentRealm realm = CurrentRealm.of(request.session());
        CodeAtLogin setting = realm.policy().get(TokenSettings.CODE_AT_LOGIN);
        if (setting == CodeAtLogin.NEVER
                || TokenUsers.of(realm.model()).needOf(request.user()::hasRole) == TokenNeed.NOT_NEEDED
                || isSettled(request)) {
            return LoginCode.NOTHING;
        }
        LocalDate today = realm.localTime().toLocalDate();
        return LoginCode.of(new LoginCode.Facts(
                setting,
                new CountedTokens(request.session()).state(request.user()),
                isRegistrable(request),
                realm.policy()
                        .tokenRequiredFrom()
                        .filter(first -> !first.isAfter(today))
                        .isPresent()));
    }

    /** Not yet after a revocation: who may not register a token for a while is not asked for one (K10, K11). */
    private static boolean isRegistrable(ProcedureRequest request) {
        TokenRegistration registration = new TokenRegistration(request.session());
        boolean ofBank = Procedures.isEnabled(request.realm(), RegisterTokenFactory.ID)
                && registration.isPossible(request.user())
                && registration.waitsUntil(request.user()).isEmpty();
        return ofBank || new Issuing(request.session(), request.user()).isAskedFor();
    }

    private static boolean isSettled(ProcedureRequest request) {
        AuthenticationSessionModel authentication = request.authentication();
        return CodeMark.isKept(authentication, request.user())
                || request.user().getId().equals(authentication.getAuthNote(TOLD))
                || !request.openLogin().isNew();
    }
}
