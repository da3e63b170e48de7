package io.github.dualpassword.otp.registration;

import java.util.List;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.contract.TokenNeed;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.RegistrationAnswer;
import io.github.dualpassword.otp.RegistrationEntry;
import io.github.dualpassword.otp.RegistrationResult;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/** ワンタイムパスワード利用開始登録 (J03): a page after the login of a user who needs a token, and has registered none. */
final class RegisterToken extends Procedure {

    static final String SERIAL = "token-serial";
    static final String CODE = "one-time-password";
    static final String NEXT_CODE = "next-one-time-password";
    static final String REGISTER = "register";
    static final String LATER = "later";

    private static final String TEMPLATE = "dual-password-register-token.ftl";
    private static final String NOT_YET_TEMPLATE = "dual-password-register-token-later.ftl";

    RegisterToken() {
        super(RegisterTokenFactory.ID, InitiatedActionSupport.NOT_SUPPORTED);
    }

    /**
     * The page.
     *
     * @param isOptional whether it can be put off
     * @param asksForTwo whether two consecutive codes can be entered
     */
    public record View(boolean isOptional, boolean asksForTwo) {}

    /**
     * The page that says from when on it is possible.
     *
     * @param from date and time
     */
    public record LaterView(String from) {}

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        ProcedureRequest request = new ProcedureRequest(context);
        AuthenticationSessionModel authentication = request.authentication();
        if (!authentication.getRequiredActions().contains(RegisterTokenFactory.ID)) {
            RegistrationDemand demand = demand(request);
            if (demand == RegistrationDemand.REQUIRED || demand.isOpen() && isToBeOffered(authentication)) {
                authentication.addRequiredAction(RegisterTokenFactory.ID);
            }
        }
    }

    /** What may be put off is offered once a login, and never where the login has no pages. */
    private static boolean isToBeOffered(AuthenticationSessionModel authentication) {
        boolean isNewWithPages = ProvenLogin.onLoginPage(authentication)
                || authentication.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER);
        return isNewWithPages && !Procedures.isAnswered(authentication, RegisterTokenFactory.ID);
    }

    @Override
    protected void show(ProcedureRequest request) {
        RegistrationDemand demand = demand(request);
        switch (demand) {
            case NONE, IMPOSSIBLE -> request.success();
            case NOT_YET -> showNotYet(request);
            case OFFERED, REQUIRED -> request.show(TEMPLATE, view(demand, false), List.of());
        }
    }

    private static void showNotYet(ProcedureRequest request) {
        long from = new TokenRegistration(request.session())
                .waitsUntil(request.user())
                .orElseGet(() -> CurrentRealm.of(request.session()).now());
        String minute = new Moments(request.session(), request.user()).minute(from);
        request.show(NOT_YET_TEMPLATE, new LaterView(minute), List.of());
    }

    /** What was entered is answered also where the last token was revoked meanwhile: the answer says so. */
    @Override
    protected void take(ProcedureRequest request) {
        RegistrationDemand demand = demand(request);
        boolean canBePutOff = demand == RegistrationDemand.OFFERED || demand == RegistrationDemand.NOT_YET;
        if (canBePutOff && request.pressed(LATER)) {
            Procedures.answered(request.authentication(), RegisterTokenFactory.ID);
            request.success();
        } else if (demand != RegistrationDemand.NONE && request.pressed(REGISTER)) {
            register(request, demand);
        } else {
            show(request);
        }
    }

    private static void register(ProcedureRequest request, RegistrationDemand demand) {
        RegistrationEntry entry =
                RegistrationEntry.read(request.text(SERIAL), request.text(CODE), request.text(NEXT_CODE));
        List<FormViolation> violations = RegistrationForm.violations(request.text(SERIAL), entry);
        if (!violations.isEmpty()) {
            // Nothing was evaluated: the page is as it was.
            boolean askedForTwo = request.form().containsKey(NEXT_CODE);
            request.show(TEMPLATE, view(demand, askedForTwo), FormViolation.messages(violations));
            return;
        }
        RegistrationResult result = new TokenRegistration(request.session()).register(request.user(), entry);
        if (result.answer() == RegistrationAnswer.REGISTERED) {
            request.event(EventType.UPDATE_CREDENTIAL)
                    .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN.id())
                    .detail("token", entry.serial().orElseThrow().value())
                    .success();
            // A login that asks for a code has had one by this.
            CodeMark.keepRegistered(
                    request.session(),
                    request.authentication(),
                    request.user(),
                    result.device().orElseThrow());
            request.success();
        } else {
            request.refusal()
                    .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN_REGISTRATION.id())
                    .error(RegistrationMessage.error(result));
            FormMessage wrong = RegistrationMessage.of(request, result);
            request.show(TEMPLATE, view(demand, true), List.of(wrong));
        }
    }

    private static View view(RegistrationDemand demand, boolean asksForTwo) {
        return new View(demand != RegistrationDemand.REQUIRED, asksForTwo);
    }

    private static RegistrationDemand demand(ProcedureRequest request) {
        CurrentRealm realm = CurrentRealm.of(request.session());
        if (TokenUsers.of(request.realm()).needOf(request.user()::hasRole) == TokenNeed.NOT_NEEDED) {
            return RegistrationDemand.NONE;
        }
        return RegistrationDemand.of(
                new RegistrationDemand.Facts(
                        true,
                        new CountedTokens(request.session()).state(request.user()),
                        new TokenRegistration(request.session()).isPossible(request.user()),
                        new TokenRegistration(request.session())
                                .waitsUntil(request.user())
                                .isPresent(),
                        realm.policy().tokenRequiredFrom()),
                realm.localTime().toLocalDate());
    }
}
