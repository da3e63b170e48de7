package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.Permission;
import io.github.dualpassword.realmsetup.RealmSetUp;
import io.github.dualpassword.realmsetup.SetUpExecution;
import io.github.dualpassword.realmsetup.SetUpPlan;
import io.github.dualpassword.realmsetup.SetUpRefusedException;
import io.github.dualpassword.realmsetup.UndoPlan;
import io.github.dualpassword.realmsetup.UndoSetUp;
import io.github.dualpassword.setup.SetUpCheck;
import io.github.dualpassword.transaction.SeparateTransaction;

/** The set-up of a realm that is there already, and the way back. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RealmSetUpResource {

    private static final String DEFAULT_PROFILE = "two-stage";
    private static final int MOST_FREED = 999_999_999;

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    RealmSetUpResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
    }

    /** What set-ups have written, and what is there now. Needs permission to view the realm. */
    @GET
    public List<WrittenItemView> written() {
        auth.realm().requireViewRealm();
        return RealmSetUp.of(session).written().stream()
                .map(WrittenItemView::of)
                .toList();
    }

    /** The dry run: what a set-up would change. Needs permission to view the realm. */
    @GET
    @Path("plan")
    public SetUpView plan(@QueryParam("profile") String profile) {
        auth.realm().requireViewRealm();
        QueryValues.demandOnly(session, "profile");
        ReferenceProfile wanted = profile(profile);
        SetUpPlan plan =
                new Revision(session).of(orRefused(() -> RealmSetUp.of(session).plan(wanted)));
        return SetUpView.of(
                plan,
                missing(plan.needs()),
                new SetUpCheck(session, session.getContext().getRealm())
                        .findingsBeforeSetUp().stream().map(FindingView::of).toList());
    }

    /**
     * Sets the realm up: all of it or nothing, and only as the plan says that the caller has read, where the caller names one. Needs
     * permission to manage the realm, and whatever else the dry run names.
     */
    @POST
    public SetUpView setUp(@QueryParam("profile") String profile) {
        auth.realm().requireManageRealm();
        QueryValues.demandOnly(session, "profile");
        ReferenceProfile wanted = profile(profile);
        SetUpPlan done = orRefused(
                () -> new SetUpExecution(session).setUp(wanted, this::may, new Revision(session)::isExpected));
        if (SetUpView.isChange(done.changes())) {
            tell(SetUpView.told(done));
        }
        return SetUpView.of(done, List.of(), findings());
    }

    /** The dry run of the way back. Needs permission to view the realm. */
    @GET
    @Path("undo")
    public UndoView undoPlan() {
        auth.realm().requireViewRealm();
        UndoPlan plan = UndoSetUp.of(session).plan();
        new Revision(session).of(plan.changes());
        return UndoView.of(plan, missing(plan.needs()), users());
    }

    /**
     * Undoes set-ups: all that can go back, in one transaction, and only as the plan says that the caller has read, where the caller
     * names one. Needs permission to manage the realm, and whatever else the dry run names.
     */
    @POST
    @Path("undo")
    public UndoView undo(@QueryParam("freed") String freed) {
        auth.realm().requireManageRealm();
        QueryValues.demandOnly(session, "freed");
        int accepted = freed == null ? 0 : QueryValues.number("freed", freed, 0, MOST_FREED);
        Revision seen = new Revision(session);
        UndoPlan done = orRefused(
                () -> new SetUpExecution(session).undo(accepted, this::may, plan -> seen.isExpected(plan.changes())));
        tell(UndoView.told(done));
        return UndoView.of(done, List.of(), users());
    }

    private static ReferenceProfile profile(String id) {
        return QueryValues.known(
                "profile",
                ReferenceProfile.byId(id == null ? DEFAULT_PROFILE : id),
                String.join(
                        ", ",
                        List.of(ReferenceProfile.values()).stream()
                                .map(ReferenceProfile::id)
                                .toList()));
    }

    private List<String> missing(Set<Permission> needs) {
        return needs.stream()
                .filter(permission -> !may(permission))
                .map(Permission::id)
                .toList();
    }

    private boolean may(Permission permission) {
        return switch (permission) {
            case MANAGE_REALM -> auth.realm().canManageRealm();
            case MANAGE_IDENTITY_PROVIDERS -> auth.realm().canManageIdentityProviders();
            case MANAGE_CLIENTS -> auth.clients().canManageClientScopes();
            case MANAGE_USERS -> auth.users().canManage();
        };
    }

    private UndoView.Users users() {
        return auth.users().canView() ? UndoView.Users.NAMED : UndoView.Users.COUNTED;
    }

    /** Of what is committed. */
    private List<FindingView> findings() {
        return SeparateTransaction.of(session)
                .once(fresh -> new SetUpCheck(fresh, fresh.getContext().getRealm()).findings())
                .stream()
                .map(FindingView::of)
                .toList();
    }

    private void tell(Object representation) {
        adminEvent
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(representation)
                .success();
    }

    private static <T> T orRefused(Supplier<T> work) {
        try {
            return work.get();
        } catch (SetUpRefusedException refused) {
            throw AdminApiErrors.setUpRefused(refused);
        }
    }
}
