package io.github.dualpassword.setup;

import java.util.stream.Stream;

import org.keycloak.common.Profile;

/**
 * Which features of Keycloak are on. They are looked for by name: a constant that a later Keycloak no longer has would end
 * the check of every realm.
 */
final class ServerFeatures {

    private ServerFeatures() {}

    /** Whether the server has a feature of this name, and it is on. */
    static boolean has(String name) {
        return Stream.of(Profile.Feature.values())
                .filter(feature -> feature.name().equals(name))
                .anyMatch(Profile::isFeatureEnabled);
    }
}
