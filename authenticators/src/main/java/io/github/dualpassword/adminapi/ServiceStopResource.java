package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.staff.StaffStop;

/**
 * The service stop of one user: staff set and lift the same one as an operator of the contract, on paper from the customer or for a
 * user whom none of the operators can free. Whom the contract must not free is disabled with Keycloak's own {@code enabled}.
 */
@Produces(MediaType.APPLICATION_JSON)
public class ServiceStopResource {

    private final KeycloakSession session;
    private final UserModel user;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    ServiceStopResource(
            KeycloakSession session, UserModel user, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.user = user;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.USER);
    }

    /** Whether the user's service is stopped, and who did it when. Needs permission to view the user. */
    @GET
    public ServiceStopView serviceStop() {
        auth.users().requireView(user);
        return view(found());
    }

    /**
     * Stops the user's service, as an operator of the contract does, who may lift the stop again; one that holds already stays.
     * Needs permission to manage the user.
     */
    @PUT
    public ServiceStopView stop(InputStream body) {
        auth.users().requireManage(user);
        JsonBody.demandNone(body);
        Optional<ServiceStop> before = new StaffStop(session, auth.adminAuth().getUser()).stop(user);
        ServiceStopView after = view(found());
        if (before.isEmpty()) {
            tell(OperationType.CREATE, view(before), after);
        }
        return after;
    }

    /** Lifts the stop; does nothing where there is none. Needs permission to manage the user. */
    @DELETE
    public void lift() {
        auth.users().requireManage(user);
        Optional<ServiceStop> before = new StaffStop(session, auth.adminAuth().getUser()).lift(user);
        if (before.isPresent()) {
            tell(OperationType.DELETE, view(before), view(Optional.empty()));
        }
    }

    private void tell(OperationType operation, ServiceStopView before, ServiceStopView after) {
        adminEvent
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of("before", before, "after", after))
                .success();
    }

    private ServiceStopView view(Optional<ServiceStop> stop) {
        return ServiceStopView.of(session, session.getContext().getRealm(), stop);
    }

    private Optional<ServiceStop> found() {
        return StoppedUser.find(session, user.getId());
    }
}
