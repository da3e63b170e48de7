package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.ServiceStop;

/**
 * Whether an operator has stopped a user's service, and which one.
 *
 * @param state stopped or not_stopped
 * @param stoppedAt when, ISO 8601 in UTC
 * @param operatorId Keycloak's id of the operator
 * @param operatorLoginId the operator's login ID, as long as that user exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceStopView(String state, String stoppedAt, String operatorId, String operatorLoginId) {

    static final String STOPPED = "stopped";
    static final String NOT_STOPPED = "not_stopped";

    static ServiceStopView of(KeycloakSession session, RealmModel realm, Optional<ServiceStop> stop) {
        return stop.map(found -> new ServiceStopView(
                        STOPPED,
                        Instant.ofEpochMilli(found.at()).toString(),
                        found.operatorId(),
                        new CurrentRealm(session, realm)
                                .user(found.operatorId())
                                .map(UserModel::getUsername)
                                .orElse(null)))
                .orElse(new ServiceStopView(NOT_STOPPED, null, null, null));
    }
}
