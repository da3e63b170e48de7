package io.github.dualpassword.time;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link Clock} as a Keycloak provider type under the name {@value #NAME}. */
public final class ClockSpi extends DualPasswordSpi {

    public static final String NAME = "dual-password-clock";

    public ClockSpi() {
        super(NAME, Clock.class, ClockFactory.class);
    }
}
