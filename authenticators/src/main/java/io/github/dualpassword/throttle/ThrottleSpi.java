package io.github.dualpassword.throttle;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link Throttle} as a Keycloak provider type. */
public final class ThrottleSpi extends DualPasswordSpi {

    public ThrottleSpi() {
        super("dual-password-throttle", Throttle.class, ThrottleFactory.class);
    }
}
