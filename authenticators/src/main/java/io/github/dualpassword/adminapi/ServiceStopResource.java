package io.github.dualpassword.adminapi;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StopLifted;
import io.github.dualpassword.servicestop.StoppedUser;

/**
 * The service stop of one user. Bank staff disable users with Keycloak's own {@code enabled}; here they lift the stop of an
 * operator, for example for a user who has left the contract, so that none of its operators can lift it.
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
        return ServiceStopView.of(session, realm(), stop());
    }

    /** Lifts the stop; does nothing where there is none. Needs permission to manage the user. */
    @DELETE
    public void lift() {
        auth.users().requireManage(user);
        Optional<ServiceStop> before = stop();
        if (before.isPresent() && StoppedUser.lift(session, user.getId())) {
            session.getKeycloakSessionFactory()
                    .publish(new StopLifted(session, user, auth.adminAuth().getUser()));
            adminEvent
                    .operation(OperationType.DELETE)
                    .resourcePath(session.getContext().getUri())
                    .representation(Map.of("operatorId", before.get().operatorId()))
                    .success();
        }
    }

    private Optional<ServiceStop> stop() {
        return StoppedUser.find(session, user.getId());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
