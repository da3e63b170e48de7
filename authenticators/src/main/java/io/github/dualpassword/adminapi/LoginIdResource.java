package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.staff.LoginIdNormalisation;
import io.github.dualpassword.staff.LoginIdNormalisation.Changed;
import io.github.dualpassword.staff.LoginIdRefusedException;
import io.github.dualpassword.staff.UserGoneException;

/** The login ID of one user, as far as nobody finds the user by it. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LoginIdResource {

    private final KeycloakSession session;
    private final UserModel user;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    LoginIdResource(
            KeycloakSession session, UserModel user, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.user = user;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /**
     * Gives the user the login ID in the form in which it is found, or the one of the body. What can be found already stays. Needs
     * permission to manage the user.
     */
    @POST
    @Path("normalisation")
    public LoginIdView normalise(InputStream body) {
        auth.users().requireManage(user);
        Optional<String> wanted = LoginIdBody.read(JsonBody.of(body, AdminApiErrors.LOGIN_ID_MISSING));
        Changed changed = changed(wanted);
        LoginIdView view = new LoginIdView(changed.before(), changed.after());
        if (changed.isOne()) {
            adminEvent
                    .operation(OperationType.ACTION)
                    .resourcePath(session.getContext().getUri())
                    .representation(view)
                    .success();
        }
        return view;
    }

    private Changed changed(Optional<String> wanted) {
        try {
            return new LoginIdNormalisation(session).change(user, wanted);
        } catch (LoginIdRefusedException refused) {
            throw answer(refused);
        } catch (UserGoneException gone) {
            throw AdminApiErrors.USER_NOT_FOUND.exception();
        }
    }

    private static WebApplicationException answer(LoginIdRefusedException refused) {
        return switch (refused.reason()) {
            case KEPT_ELSEWHERE -> AdminApiErrors.LOGIN_ID_KEPT_ELSEWHERE.exception();
            case UNUSABLE -> AdminApiErrors.LOGIN_ID_UNUSABLE.exception();
            case TAKEN -> AdminApiErrors.LOGIN_ID_TAKEN.exception();
            case FOUND_ALREADY -> AdminApiErrors.LOGIN_ID_FOUND_ALREADY.exception();
            case AGAINST_A_RULE ->
                AdminApiErrors.LOGIN_ID_AGAINST_A_RULE.exception(
                        "The login ID breaks a rule of the realm's user profile, %s; nothing was changed."
                                .formatted(refused.rule()));
        };
    }

    /**
     * What a change answers, and its admin event.
     *
     * @param before the login ID that the user had
     * @param after the one that the user has
     */
    public record LoginIdView(String before, String after) {}
}
