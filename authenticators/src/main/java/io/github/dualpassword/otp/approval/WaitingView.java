package io.github.dualpassword.otp.approval;

import java.net.URI;
import java.util.List;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.page.Moments;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * The page that waits for the phone. Templates read it.
 *
 * @param number that is to be typed on the phone
 * @param until when it may be, date and time
 * @param address that says how the request stands
 * @param refresh address of the page itself, for a browser without scripts
 * @param isCancellable whether the page has a button by which the application is told that the user has given up
 */
public record WaitingView(String number, String until, String address, String refresh, boolean isCancellable) {

    public static final String TEMPLATE = "dual-password-approval.ftl";

    /** Its button that goes on, which its script presses. */
    public static final String GO_ON = "approved";

    /** Its button that gives the request up, for a code. */
    public static final String ENTER_CODE = "enter-code";

    private static final String NAME = "waiting";

    /** One by one, for who listens to them. */
    public List<String> digits() {
        return number.chars().mapToObj(Character::toString).toList();
    }

    /** Answers a procedure of somebody who has logged in with it. */
    public static void answer(ProcedureRequest request, Approval asked) {
        WaitingView view =
                of(request.session(), request.authentication(), request.user(), asked, request.address(), false);
        request.context().challenge(view.on(request.page(view)).createForm(TEMPLATE));
    }

    public static WaitingView of(
            KeycloakSession session,
            AuthenticationSessionModel authentication,
            UserModel user,
            Approval asked,
            URI refresh,
            boolean isCancellable) {
        return of(
                session,
                authentication,
                asked.number(),
                new Moments(session, user).listed(asked.validUntil()),
                refresh,
                isCancellable);
    }

    /** The same of somebody who has not logged in: in the language of the page. @param until milliseconds since the epoch */
    public static WaitingView beforeLogin(
            KeycloakSession session,
            AuthenticationSessionModel authentication,
            String number,
            long until,
            URI refresh) {
        return of(session, authentication, number, new Moments(session, null).listed(until), refresh, false);
    }

    private static WaitingView of(
            KeycloakSession session,
            AuthenticationSessionModel authentication,
            String number,
            String until,
            URI refresh,
            boolean isCancellable) {
        URI address = Urls.realmBase(session.getContext().getUri().getBaseUri())
                .path("{realm}/{resource}/wait")
                .queryParam(Constants.CLIENT_ID, authentication.getClient().getClientId())
                .queryParam(Constants.TAB_ID, authentication.getTabId())
                .build(authentication.getRealm().getName(), ApprovalResourceFactory.ID);
        return new WaitingView(number, until, address.toString(), refresh.toString(), isCancellable);
    }

    public LoginFormsProvider on(LoginFormsProvider page) {
        return page.setAttribute(NAME, this);
    }
}
