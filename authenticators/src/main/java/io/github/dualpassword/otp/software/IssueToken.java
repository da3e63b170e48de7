package io.github.dualpassword.otp.software;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.otp.RegistrationAnswer;
import io.github.dualpassword.otp.RegistrationResult;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.otp.registration.RegistrationDemand;
import io.github.dualpassword.otp.registration.RegistrationMessage;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.PasswordComparison;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;

/**
 * ワンタイムパスワードトークン発行 (L02 to L12): a user issues a token to the own phone, and confirms it by a code of it. Opened by
 * applications and the menu, and at the login of whoever needs a token and has none. What was issued is kept in the database: whoever
 * comes back with another login goes on where the phone is.
 */
final class IssueToken extends Procedure {

    static final String CODE = "one-time-password";
    static final String CONFIRMATION = "confirmation-password";
    static final String ISSUE = "issue";
    static final String CONFIRM = "confirm-token";
    static final String AGAIN = "issue-again";
    static final String LATER = "later";
    static final String BACK = "back";

    IssueToken() {
        super(IssueTokenFactory.ID);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        ProcedureRequest request = new ProcedureRequest(context);
        AuthenticationSessionModel authentication = request.authentication();
        if (authentication.getRequiredActions().contains(IssueTokenFactory.ID)) {
            return;
        }
        RegistrationDemand demand = new Issuing(request.session(), request.user()).demand();
        boolean isToBeOffered = demand.isOpen() && isToBeOffered(authentication);
        if (demand == RegistrationDemand.REQUIRED || isToBeOffered) {
            authentication.addRequiredAction(IssueTokenFactory.ID);
        }
    }

    /** What may be put off is offered once a login, and never where the login has no pages. */
    private static boolean isToBeOffered(AuthenticationSessionModel authentication) {
        boolean isNewWithPages = ProvenLogin.onLoginPage(authentication)
                || authentication.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER);
        return isNewWithPages && !Procedures.isAnswered(authentication, IssueTokenFactory.ID);
    }

    /** Of a form that is sent twice, the second would void what the first has issued. */
    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        return request.pressed(ISSUE) || request.pressed(CONFIRM);
    }

    @Override
    protected void show(ProcedureRequest request) {
        Optional<IssueRefusal> refusal = IssueRefusal.now(request);
        Optional<IssuedToken> pending = issuing(request).pending();
        if (isOver(request)) {
            request.success();
        } else if (refusal.isPresent()) {
            new IssuePages(request).showRefused(refusal.get());
        } else if (pending.isPresent()) {
            new IssuePages(request).showConfirm(pending.get(), List.of());
        } else {
            new IssuePages(request).showIssue(List.of());
        }
    }

    /** A condition of the login that holds no more. */
    private static boolean isOver(ProcedureRequest request) {
        return !request.isOpenedByApplication()
                && new Issuing(request.session(), request.user()).demand() == RegistrationDemand.NONE;
    }

    @Override
    protected void take(ProcedureRequest request) {
        IssuePages pages = new IssuePages(request);
        if (request.pressed(LATER) && pages.exit() == IssuePages.Exit.LATER) {
            Procedures.answered(request.authentication(), IssueTokenFactory.ID);
            request.success();
            return;
        }
        Optional<IssueRefusal> refusal = IssueRefusal.now(request);
        Optional<IssuedToken> pending = issuing(request).pending();
        if (refusal.isPresent() && request.pressed(BACK) && !isOver(request)) {
            leave(request, pages.exit(), refusal.get());
        } else if (refusal.isPresent() || isOver(request)) {
            show(request);
        } else if (pending.isPresent() && request.pressed(AGAIN)) {
            issuing(request).withdraw();
            pages.showIssue(List.of());
        } else if (pending.isPresent() && request.pressed(CONFIRM)) {
            confirm(request, pending.get());
        } else if (pending.isEmpty() && request.pressed(ISSUE)) {
            issue(request);
        } else if (pending.isEmpty() && request.pressed(CONFIRM)) {
            pages.showIssue(List.of(new FormMessage("dualPasswordIssueOver")));
        } else {
            show(request);
        }
    }

    private static void leave(ProcedureRequest request, IssuePages.Exit exit, IssueRefusal refusal) {
        switch (exit) {
            case CANCEL -> request.leaveRefused();
            case LATER -> {
                Procedures.answered(request.authentication(), IssueTokenFactory.ID);
                request.success();
            }
            case NONE -> {
                request.context().getEvent().event(EventType.LOGIN);
                request.endLogin(refusal.id());
            }
        }
    }

    private void issue(ProcedureRequest request) {
        IssueForm form = IssueForm.read(request::text);
        List<FormViolation> violations = Stream.concat(form.violations().stream(), missingPassword(request))
                .toList();
        if (!violations.isEmpty()) {
            new IssuePages(request).showIssue(FormViolation.messages(violations));
            return;
        }
        Optional<FormMessage> problem = passwordProblem(request);
        // That may have been the entry that has suspended it.
        if (request.answeredEndedLogin()) {
            return;
        }
        if (problem.isPresent()) {
            IssueRefusal.now(request)
                    .ifPresentOrElse(
                            refusal -> new IssuePages(request).showRefused(refusal),
                            () -> new IssuePages(request).showIssue(List.of(problem.get())));
            return;
        }
        answer(request, issuing(request).issue(form.address(), form.activationPassword()));
    }

    private static void answer(ProcedureRequest request, TokenIssuing.Answer answer) {
        IssuePages pages = new IssuePages(request);
        if (answer instanceof TokenIssuing.Answer.Issued issued) {
            pages.showConfirm(issued.issued(), List.of());
        } else if (answer instanceof TokenIssuing.Answer.TooOften tooOften) {
            request.refusal().error("issued_too_often");
            String from = new Moments(request.session(), request.user()).minute(tooOften.from());
            pages.showIssue(List.of(new FormMessage(null, "dualPasswordIssueTooOften", from)));
        } else {
            request.refusal().error("issue_unavailable");
            pages.showIssue(List.of(new FormMessage(PageMessages.UNAVAILABLE)));
        }
    }

    private static Stream<FormViolation> missingPassword(ProcedureRequest request) {
        return IssueRefusal.asksForPassword(request)
                ? FormViolation.ofEmpty(CONFIRMATION, request.text(CONFIRMATION))
                : Stream.empty();
    }

    /** Evaluates the confirmation password, where it is asked for; what is wrong with it. */
    private static Optional<FormMessage> passwordProblem(ProcedureRequest request) {
        if (!IssueRefusal.asksForPassword(request)) {
            return Optional.empty();
        }
        String entered = request.text(CONFIRMATION);
        Verdict verdict = new PasswordEntry(request.session(), request.refusal())
                .evaluate(Subject.of(request.user()), Credential.CONFIRMATION, entered);
        if (verdict instanceof Verdict.Right) {
            new PasswordComparison(request.session(), request.user()).confirmationPasswordProven(entered);
            return IssueRefusal.now(request).map(refusal -> refusal.message(request));
        }
        return Optional.of(
                verdict instanceof Verdict.Undecided
                        ? new FormMessage(PageMessages.UNAVAILABLE)
                        : new FormMessage(CONFIRMATION, PageMessages.CONFIRMATION_WRONG));
    }

    private static void confirm(ProcedureRequest request, IssuedToken issued) {
        IssuePages pages = new IssuePages(request);
        String code = request.text(CODE).strip();
        if (code.isEmpty()) {
            pages.showConfirm(issued, List.of(new FormMessage(CODE, PageMessages.FIELD_EMPTY)));
            return;
        }
        RegistrationResult result =
                new TokenRegistration(request.session()).registerIssued(request.user(), issued.tokenId(), code);
        if (result.answer() == RegistrationAnswer.REGISTERED) {
            request.event(EventType.UPDATE_CREDENTIAL)
                    .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN.id())
                    .success();
            // A login that asks for a code has had one by this.
            CodeMark.keepRegistered(
                    request.session(),
                    request.authentication(),
                    request.user(),
                    result.device().orElseThrow());
            Procedures.somethingDone(request.authentication());
            request.success();
        } else {
            request.refusal()
                    .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN_REGISTRATION.id())
                    .error(RegistrationMessage.error(result));
            pages.showConfirm(issued, List.of(RegistrationMessage.ofCodeAlone(request, result)));
        }
    }

    private static TokenIssuing issuing(ProcedureRequest request) {
        return new TokenIssuing(request.session(), request.user());
    }
}
