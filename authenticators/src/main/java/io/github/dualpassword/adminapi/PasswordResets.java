package io.github.dualpassword.adminapi;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.password.change.PasswordResetException;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.staff.StaffReset;
import io.github.dualpassword.staff.StaffReset.UserEvent;
import io.github.dualpassword.staff.SuspensionsAfter;
import io.github.dualpassword.staff.UserGoneException;

/** Sets passwords for a caller, and refuses in the caller's words. */
record PasswordResets(KeycloakSession session, AdminPermissionEvaluator auth) {

    StaffReset.Done reset(UserModel user, List<WantedPassword> wanted, SuspensionsAfter suspensions) {
        return carryOut(new StaffReset(session, auth.adminAuth().getUser()), user, wanted, suspensions);
    }

    /** The same for one that is set as at a migration: told by the admin event alone. */
    StaffReset.Done set(UserModel user, WantedPassword wanted) {
        return carryOut(
                new StaffReset(session, auth.adminAuth().getUser(), UserEvent.NONE),
                user,
                List.of(wanted),
                SuspensionsAfter.KEPT);
    }

    private StaffReset.Done carryOut(
            StaffReset reset, UserModel user, List<WantedPassword> wanted, SuspensionsAfter suspensions) {
        try {
            return reset.of(user, wanted, suspensions);
        } catch (PasswordResetException refused) {
            throw answer(refused);
        } catch (UserGoneException gone) {
            throw AdminApiErrors.USER_NOT_FOUND.exception();
        }
    }

    private WebApplicationException answer(PasswordResetException refused) {
        return switch (refused.reason()) {
            case LOGIN_NOT_CHANGEABLE -> AdminApiErrors.LOGIN_NOT_CHANGEABLE.exception();
            case SAME_PASSWORDS ->
                AdminApiErrors.PASSWORD_REFUSED.exception("Both passwords must differ; nothing was changed.");
            case PASSWORD_REJECTED ->
                refused.broken()
                        .map(broken -> new StaffMessages(session, auth).sentence(broken))
                        .map(AdminApiErrors.PASSWORD_REFUSED::exception)
                        .orElseGet(AdminApiErrors.PASSWORD_REFUSED::exception);
        };
    }
}
