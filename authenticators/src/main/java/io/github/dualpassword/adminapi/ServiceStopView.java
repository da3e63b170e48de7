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
 * Whether a user's service is stopped, and by whom.
 *
 * @param state stopped or not_stopped
 * @param stoppedAt when, ISO 8601 in UTC
 * @param setBy operator, bank, or unknown where a version stopped it that did not note it
 * @param operatorId Keycloak's id of that person
 * @param operatorLoginId that person's login ID, as long as it is a user of this realm
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceStopView(String state, String stoppedAt, String setBy, String operatorId, String operatorLoginId) {

    static final String STOPPED = "stopped";
    static final String NOT_STOPPED = "not_stopped";

    static ServiceStopView of(KeycloakSession session, RealmModel realm, Optional<ServiceStop> stop) {
        return stop.map(found -> new ServiceStopView(
                        STOPPED,
                        Instant.ofEpochMilli(found.at()).toString(),
                        found.setBy().id(),
                        found.operatorId(),
                        new CurrentRealm(session, realm)
                                .user(found.operatorId())
                                .map(UserModel::getUsername)
                                .orElse(null)))
                .orElse(new ServiceStopView(NOT_STOPPED, null, null, null, null));
    }
}
