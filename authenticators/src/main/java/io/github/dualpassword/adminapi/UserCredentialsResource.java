package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/** The credentials of one user: their states, release, and setting a confirmation password. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserCredentialsResource {

    private static final String VALUE = "value";

    private final KeycloakSession session;
    private final UserModel user;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    UserCredentialsResource(
            KeycloakSession session, UserModel user, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.user = user;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.USER);
    }

    /** States of all credentials of the user. Needs permission to view the user. */
    @GET
    @Path("credentials")
    public List<CredentialView> credentials() {
        auth.users().requireView(user);
        return Passwords.of(session, user).both().stream().map(this::view).toList();
    }

    /**
     * States of what counts wrong one-time passwords of the user: the registration of a token, and Keycloak's own credentials.
     * Those of a token are the token's. Needs permission to view the user.
     */
    @GET
    @Path("one-time-passwords")
    public List<OneTimePasswordView> oneTimePasswords() {
        auth.users().requireView(user);
        return Stream.of(OneTimePassword.values())
                .filter(OneTimePassword::isOfUser)
                .map(password -> OneTimePasswordView.of(password, Suspension.of(session, key(password))))
                .toList();
    }

    private LockoutKey key(CountedSecret counted) {
        return new LockoutKey(session.getContext().getRealm().getId(), user.getId(), counted);
    }

    /** Makes a credential usable, with all its counters at zero. Needs permission to manage the user. */
    @POST
    @Path("credentials/{credential}/release")
    public Released release(@PathParam("credential") String credentialId) {
        auth.users().requireManage(user);
        CountedSecret credential = Password.byId(credentialId)
                .<CountedSecret>map(Password::credential)
                .or(() -> OneTimePassword.byId(credentialId).filter(OneTimePassword::isOfUser))
                .orElseThrow(AdminApiErrors.CREDENTIAL_NOT_FOUND::exception);
        Standing before =
                Lockout.of(session).decidedBy(auth.adminAuth().getUser()).release(key(credential));
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of("credential", credential.id(), "before", Ids.underscored(before)))
                .success();
        return new Released(Ids.underscored(before));
    }

    /**
     * Sets a confirmation password: a provisional one, unless the body says {@code "provisional": false}. Needs permission
     * to reset the user's password.
     */
    @PUT
    @Path("confirmation-password")
    public void setConfirmationPassword(NewPassword body) {
        auth.users().requireResetPassword(user);
        if (body == null || body.value() == null || body.value().isBlank()) {
            throw AdminApiErrors.VALUE_MISSING.exception();
        }
        new ConfirmationPasswords(session, user)
                .rulesForOthers()
                .broken(VALUE, body.value())
                .ifPresent(broken -> {
                    throw AdminApiErrors.PASSWORD_REFUSED.exception(new StaffMessages(session, auth).sentence(broken));
                });
        RequestConnection.giveBack(session);
        SeparateTransaction.of(session).runWithoutResult(job -> set(job, body));
        SessionEnd.carryOut(session, List.of(user.getId()));
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .success();
    }

    /** Committed before the sessions end that the former one has opened. */
    private void set(KeycloakSession job, NewPassword body) {
        UserModel fresh = CurrentRealm.of(job).user(user.getId()).orElseThrow();
        ConfirmationPasswords password = new ConfirmationPasswords(job, fresh);
        Set<Password> first = password.first();
        if (first.isEmpty()) {
            SessionEnd.request(job, fresh, SessionEnd.Scope.CONFIRMATION);
        }
        if (Boolean.FALSE.equals(body.provisional())) {
            password.setByAnother(body.value());
        } else {
            password.setProvisional(body.value());
        }
        job.getKeycloakSessionFactory()
                .publish(new PasswordsChanged(
                        job, fresh, Set.of(Password.CONFIRMATION), first, PasswordsChanged.SetBy.BANK));
    }

    /** Whether an operator has stopped the user. */
    @Path("service-stop")
    public ServiceStopResource serviceStop() {
        return new ServiceStopResource(session, user, auth, adminEvent);
    }

    private CredentialView view(PasswordOfUser password) {
        return CredentialView.of(
                password, Suspension.of(session, user, password.password().credential()));
    }

    /**
     * What a release answers.
     *
     * @param before the state that was released
     */
    public record Released(String before) {}

    /**
     * A password to set.
     *
     * @param value in clear text
     * @param provisional whether the user must change it before it authorises anything; true when missing
     */
    public record NewPassword(String value, Boolean provisional) {

        @Override
        public String toString() {
            return "NewPassword[value=***, provisional=" + provisional + "]";
        }
    }
}
