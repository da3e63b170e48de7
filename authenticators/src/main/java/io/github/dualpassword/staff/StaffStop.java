package io.github.dualpassword.staff;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StopLifted;
import io.github.dualpassword.servicestop.StoppedByStaff;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.sessionend.SessionEnd;

/**
 * Staff stop a user's service, or lift the stop, as an operator of the contract does: it is one and the same stop. That no
 * usable master user may be left is a rule for operators only.
 */
public final class StaffStop {

    private final KeycloakSession request;
    private final UserModel staff;

    /** @param staff who does it; may belong to another realm */
    public StaffStop(KeycloakSession request, UserModel staff) {
        this.request = request;
        this.staff = staff;
    }

    /**
     * Stops the user's service and ends the sessions; one that is stopped already stays so.
     *
     * @return the stop that was there before
     */
    public Optional<ServiceStop> stop(UserModel user) {
        Optional<ServiceStop> before = new StaffTransaction(request).on(user, this::stopWithin);
        SessionEnd.carryOut(request, List.of(user.getId()));
        return before;
    }

    /**
     * Lifts the stop.
     *
     * @return the stop that there was
     */
    public Optional<ServiceStop> lift(UserModel user) {
        return new StaffTransaction(request).on(user, this::liftWithin);
    }

    private Optional<ServiceStop> stopWithin(KeycloakSession job, UserModel user) {
        Optional<ServiceStop> before = StoppedUser.find(job, user.getId());
        if (before.isEmpty()) {
            StoppedUser.stop(
                    job,
                    new ServiceStop(
                            user.getId(),
                            staff.getId(),
                            ServiceStop.SetBy.BANK,
                            CurrentRealm.of(job).now()));
            SessionEnd.request(job, user, SessionEnd.Scope.SERVICE_STOP);
            job.getKeycloakSessionFactory().publish(new StoppedByStaff(job, user, staff));
        }
        return before;
    }

    private Optional<ServiceStop> liftWithin(KeycloakSession job, UserModel user) {
        Optional<ServiceStop> before = StoppedUser.find(job, user.getId());
        if (before.isPresent() && StoppedUser.lift(job, user.getId())) {
            job.getKeycloakSessionFactory().publish(new StopLifted(job, user, staff));
        }
        return before;
    }
}
