package io.github.dualpassword.testproviders.stops;

import java.util.List;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;
import io.github.dualpassword.transaction.SeparateTransaction;

/** {@code /realms/{realm}/test-stops}: what an operation does to a target, in the same transactions, without its page. */
public final class StopsResource implements RealmResourceProvider {

    private final KeycloakSession session;

    StopsResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** Stops a user and requests the end of the sessions; returns when both are committed. */
    @POST
    @Path("stop")
    public void stop(
            @FormParam("user") String userId,
            @FormParam("operator") String operatorId,
            @FormParam("contract") String contractId) {
        SeparateTransaction.of(session).runWithoutResult(job -> {
            Storage.of(job, ContractLock.class).acquire(realmId(job), contractId);
            StoppedUser.stop(job, new ServiceStop(userId, operatorId, ServiceStop.SetBy.OPERATOR, now(job)));
            SessionEnd.request(job, user(job, userId), SessionEnd.Scope.SERVICE_STOP);
        });
    }

    /** Lifts the stop of a user. */
    @POST
    @Path("lift")
    public void lift(@FormParam("user") String userId) {
        StoppedUser.lift(session, userId);
    }

    /** Sets a login password for good, and requests the end of the sessions; returns when both are committed. */
    @POST
    @Path("reset")
    public void reset(@FormParam("user") String userId, @FormParam("password") String password) {
        SeparateTransaction.of(session).runWithoutResult(job -> {
            SessionEnd.request(job, user(job, userId), SessionEnd.Scope.RESET);
            new LoginPassword(job, user(job, userId)).setByAnother(password);
        });
    }

    /** Ends the sessions within this request. */
    @POST
    @Path("carry-out")
    public void carryOut(@FormParam("user") List<String> userIds) {
        SessionEnd.carryOut(session, userIds);
    }

    private static UserModel user(KeycloakSession job, String userId) {
        return job.users().getUserById(job.getContext().getRealm(), userId);
    }

    private static String realmId(KeycloakSession job) {
        return job.getContext().getRealm().getId();
    }

    private static long now(KeycloakSession job) {
        return job.getProvider(Clock.class).millis();
    }

    @Override
    public void close() {}
}
