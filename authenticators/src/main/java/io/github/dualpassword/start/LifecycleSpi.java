package io.github.dualpassword.start;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link Lifecycle} as a Keycloak provider type. */
public final class LifecycleSpi extends DualPasswordSpi {

    public LifecycleSpi() {
        super("dual-password-lifecycle", Lifecycle.class, LifecycleFactory.class);
    }
}
