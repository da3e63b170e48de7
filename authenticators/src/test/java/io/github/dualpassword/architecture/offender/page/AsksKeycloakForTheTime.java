package io.github.dualpassword.architecture.offender.page;

import org.keycloak.common.util.Time;

/** The same from Keycloak, whose offset moves sessions too. */
public final class AsksKeycloakForTheTime {

    public long millis() {
        return Time.currentTimeMillis();
    }
}
