package io.github.dualpassword.mirror;

import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;

/**
 * A service stop.
 *
 * @param operatorId Keycloak's id of the operator, or of the member of the bank's staff
 * @param setBy which of both it is
 * @param at when, milliseconds since the epoch
 */
public record MirroredStop(String operatorId, SetBy setBy, long at) {

    public MirroredStop {
        if (operatorId.isBlank() || at < 0) {
            throw new IllegalArgumentException("No stop: '" + operatorId + "' at " + at);
        }
    }

    static MirroredStop of(ServiceStop stop) {
        return new MirroredStop(stop.operatorId(), stop.setBy(), stop.at());
    }

    /** The same as a stop of this user. */
    public ServiceStop toStop(String userId) {
        return new ServiceStop(userId, operatorId, setBy, at);
    }
}
