package io.github.dualpassword.mirror;

import io.github.dualpassword.servicestop.ServiceStop;

/**
 * A service stop.
 *
 * @param operatorId Keycloak's id of the operator
 * @param at when, milliseconds since the epoch
 */
public record MirroredStop(String operatorId, long at) {

    public MirroredStop {
        if (operatorId.isBlank() || at < 0) {
            throw new IllegalArgumentException("No stop: '" + operatorId + "' at " + at);
        }
    }

    static MirroredStop of(ServiceStop stop) {
        return new MirroredStop(stop.operatorId(), stop.at());
    }

    /** The same as a stop of this user. */
    public ServiceStop toStop(String userId) {
        return new ServiceStop(userId, operatorId, at);
    }
}
