package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.passkey.KeyReader;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.policy.AdministrationSettings;
import io.github.dualpassword.policy.AfterReset;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.staff.AttemptPage;
import io.github.dualpassword.staff.Attempts;
import io.github.dualpassword.staff.StaffReset;
import io.github.dualpassword.staff.SuspensionsAfter;

/** One user: states and attempts, release, new passwords, passkeys, the stop of the service, and a login ID that nobody finds. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserCredentialsResource {

    private static final int ATTEMPTS_SHOWN = 10;
    private static final int DEFAULT_ATTEMPTS = 50;
    private static final int MAX_ATTEMPTS = 500;

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

    /** The user with all states. Needs permission to view the user; the last attempts also permission to view events. */
    @GET
    public UserView user() {
        auth.users().requireView(user);
        Party party = Party.of(session, user);
        Person person = Person.of(user);
        return new UserView(
                person.id(),
                person.loginId(),
                person.name(),
                user.isEnabled(),
                party.type().map(UserType::id).orElse(null),
                party.contract().map(ContractView::of).orElse(null),
                credentials(),
                oneTimePasswords(),
                KeyReader.isOn(CurrentRealm.of(session).policy()) ? passkeys().passkeys() : null,
                serviceStop().serviceStop(),
                auth.realm().canViewEvents() ? attempts(Optional.empty(), ATTEMPTS_SHOWN) : null);
    }

    /** Attempts of the user, newest first, page by page. Needs permission to view the user and to view events. */
    @GET
    @Path("attempts")
    public AttemptsView attempts(@QueryParam("after") String after, @QueryParam("max") String max) {
        auth.users().requireView(user);
        auth.realm().requireViewEvents();
        QueryValues.demandOnly(session, "after", "max");
        return attempts(
                Optional.ofNullable(after),
                Optional.ofNullable(max)
                        .map(text -> QueryValues.number("max", text, 1, MAX_ATTEMPTS))
                        .orElse(DEFAULT_ATTEMPTS));
    }

    private AttemptsView attempts(Optional<String> after, int max) {
        AttemptPage page = new Attempts(session)
                .of(user.getId(), after.map(text -> QueryValues.mark(text, Attempts::isMark)), max);
        return AttemptsView.of(page);
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
    public Released release(@PathParam("credential") String credentialId, InputStream body) {
        auth.users().requireManage(user);
        JsonBody.demandNone(body);
        CountedSecret credential = Password.byId(credentialId)
                .<CountedSecret>map(Password::credential)
                .or(() -> OneTimePassword.byId(credentialId).filter(OneTimePassword::isOfUser))
                .or(() -> BeforeLoginEntry.byId(credentialId))
                .orElseThrow(AdminApiErrors.CREDENTIAL_NOT_FOUND::exception);
        Standing before =
                Lockout.of(session).decidedBy(auth.adminAuth().getUser()).release(key(credential));
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of(
                        "credential",
                        credential.id(),
                        "before",
                        Ids.underscored(before),
                        "after",
                        Ids.underscored(Standing.USABLE)))
                .success();
        return new Released(Ids.underscored(before));
    }

    /**
     * Sets a confirmation password: a provisional one, unless the body says {@code "provisional": false}. Needs permission
     * to reset the user's password.
     */
    @PUT
    @Path("confirmation-password")
    public void setConfirmationPassword(InputStream body) {
        auth.users().requireResetPassword(user);
        WantedPassword wanted = JsonBody.of(body, AdminApiErrors.VALUE_MISSING)
                .read(ResetBody.NewOne.class)
                .filter(password -> password.value() != null)
                .orElseThrow(AdminApiErrors.VALUE_MISSING::exception)
                .of(Password.CONFIRMATION);
        tell(new PasswordResets(session, auth).set(user, wanted));
    }

    /**
     * Sets new passwords, one or both, all or nothing; what is not given is generated. Needs permission to reset the user's
     * password. Where the realm says that a reset releases, it does so for callers with permission to manage the user.
     */
    @POST
    @Path("password-reset")
    public ResetView resetPasswords(InputStream body) {
        auth.users().requireResetPassword(user);
        List<WantedPassword> wanted = ResetBody.read(body);
        StaffReset.Done done = new PasswordResets(session, auth).reset(user, wanted, afterReset());
        tell(done);
        return ResetView.of(done, ReaderView.of(session, user));
    }

    private SuspensionsAfter afterReset() {
        AfterReset setting = CurrentRealm.of(session).policy().get(AdministrationSettings.AFTER_RESET);
        return setting == AfterReset.IS_RELEASED && auth.users().canManage(user)
                ? SuspensionsAfter.RELEASED
                : SuspensionsAfter.KEPT;
    }

    private void tell(StaffReset.Done done) {
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(ResetView.told(done))
                .success();
    }

    /** Whether an operator has stopped the user. */
    @Path("service-stop")
    public ServiceStopResource serviceStop() {
        return new ServiceStopResource(session, user, auth, adminEvent);
    }

    /** The passkeys. */
    @Path("passkeys")
    public UserPasskeysResource passkeys() {
        return new UserPasskeysResource(session, user, auth, adminEvent);
    }

    /** The login ID, where nobody finds the user by it. */
    @Path("login-id")
    public LoginIdResource loginId() {
        return new LoginIdResource(session, user, auth, adminEvent);
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
}
