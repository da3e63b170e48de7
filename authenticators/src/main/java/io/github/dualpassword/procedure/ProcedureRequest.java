package io.github.dualpassword.procedure;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.openlogin.LogOut;
import io.github.dualpassword.openlogin.OpenLogin;
import io.github.dualpassword.page.FormWithoutButton;
import io.github.dualpassword.page.LoginError;
import io.github.dualpassword.page.PageFrame;

/** A request to a procedure: what was sent, and how it can be answered. */
public class ProcedureRequest {

    /** Name of the button by which a user cancels a procedure; Keycloak's own. */
    static final String CANCEL = "cancel-aia";

    private final RequiredActionContext context;

    public ProcedureRequest(RequiredActionContext context) {
        this.context = context;
    }

    /** Keycloak's own. */
    public final RequiredActionContext context() {
        return context;
    }

    public final KeycloakSession session() {
        return context.getSession();
    }

    public final RealmModel realm() {
        return context.getRealm();
    }

    public final UserModel user() {
        return context.getUser();
    }

    public final AuthenticationSessionModel authentication() {
        return context.getAuthenticationSession();
    }

    /** The login that has opened the procedure. */
    public final OpenLogin openLogin() {
        return new OpenLogin(session(), authentication(), user());
    }

    /**
     * Answers with a page of its own when that login is over by now. It is asked for every request already; once more where
     * something is evaluated meanwhile, and then carried out.
     *
     * @return whether it did
     */
    public final boolean answeredEndedLogin() {
        return new RefusedLogin(this).answered();
    }

    /** Answers the button of the frame: what was under way ends as cancelled. @return whether it was pressed */
    final boolean answeredLogOut() {
        boolean pressed = LogOut.isPressed(context.getHttpRequest());
        if (pressed) {
            context.getEvent().clone().user(user()).error(Errors.REJECTED_BY_USER);
            context.challenge(new LogOut(session(), authentication()).answer());
        }
        return pressed;
    }

    public final MultivaluedMap<String, String> form() {
        return context.getHttpRequest().getDecodedFormParameters();
    }

    /** Whether something was sent, and this button was pressed for it. */
    public final boolean pressed(String button) {
        return "POST".equals(context.getHttpRequest().getHttpMethod()) && form().containsKey(button);
    }

    /** What stands in a field; empty where there is no such field. */
    public final String text(String field) {
        return Optional.ofNullable(form().getFirst(field)).orElse("");
    }

    /** A page of which its template reads {@code view}: a public record, whose parts it calls as methods. */
    public final LoginFormsProvider page(Record view) {
        LoginFormsProvider page = PageFrame.round(context.form(), session(), user());
        return FormWithoutButton.told(page, context.getHttpRequest()).setAttribute("view", view);
    }

    /** Of the present page, without the code by which its form is sent. */
    public final URI address() {
        return LoginActionsService.requiredActionProcessor(
                        session().getContext().getUri())
                .queryParam(Constants.EXECUTION, context.getAction())
                .queryParam(Constants.CLIENT_ID, authentication().getClient().getClientId())
                .queryParam(Constants.TAB_ID, authentication().getTabId())
                .queryParam(Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session(), authentication()))
                .build(realm().getName());
    }

    /** Answers with a page, and what is wrong in it. */
    public final void show(String template, Record view, List<FormMessage> wrong) {
        LoginFormsProvider page = page(view);
        wrong.forEach(page::addError);
        context.challenge(page.createForm(template));
    }

    /** The same, filled in with what was entered, wherever the page keeps it; never with a secret. */
    public final void showFilledIn(String template, Record view, List<FormMessage> wrong) {
        LoginFormsProvider page = FormWithoutButton.filledIn(page(view), context.getHttpRequest());
        wrong.forEach(page::addError);
        context.challenge(page.createForm(template));
    }

    /** An event for something that was refused to the user in this procedure; to be sent as an error. */
    public final EventBuilder refusal() {
        return event(EventType.CUSTOM_REQUIRED_ACTION).detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction());
    }

    /** An event of this request's user, beside the one that Keycloak sends in the end. */
    public final EventBuilder event(EventType type) {
        return AttemptDetails.without(context.getEvent().clone()).event(type).user(user());
    }

    /** Whether an application has opened the procedure, and is told what became of it. */
    public final boolean isOpenedByApplication() {
        return Procedures.isOpened(authentication(), context.getAction());
    }

    final FormAtWork formAtWork() {
        String code = session().getContext().getUri().getQueryParameters().getFirst(LoginActionsService.SESSION_CODE);
        return new FormAtWork(session(), authentication(), code);
    }

    final boolean isSentAgain() {
        return new SentAgain(this, formAtWork()).isTrue();
    }

    /** Answers with the page that says that the form has come before: it is worked on, or is done. */
    public final void answerSentAgain() {
        new SentAgain(this, formAtWork()).show();
    }

    /** The procedure is over. */
    public final void success() {
        context.success();
    }

    /** To the application, which is told whether anything was carried out since it opened the procedure or the menu. */
    public final void leave() {
        if (Procedures.isSomethingDone(authentication())) {
            context.success();
        } else {
            Procedures.toApplication(authentication());
            context.cancel();
        }
    }

    /** The procedure cannot be used: an application that had opened it is told so, and its user stays signed in. */
    public final void leaveRefused() {
        if (isOpenedByApplication()) {
            AuthenticationManager.setKcActionStatus(context.getAction(), KcActionStatus.ERROR, authentication());
        }
        context.cancel();
    }

    /** The login ends: the application reads {@code description}, which the event of the request has as its error. */
    public final void endLogin(String description) {
        context.challenge(
                LoginError.toApplication(session(), authentication(), context.getEvent(), user(), description));
    }

    /** The procedure is over, and this one follows. */
    public final void goOnTo(String procedure) {
        Procedures.open(authentication(), procedure);
        context.success();
    }

    /** The same, and the one that follows begins with this user. */
    public final void goOnTo(String procedure, String userId) {
        authentication().setAuthNote(Notes.prefix(procedure) + "target", userId);
        goOnTo(procedure);
    }
}
