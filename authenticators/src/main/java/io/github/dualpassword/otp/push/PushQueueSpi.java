package io.github.dualpassword.otp.push;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link PushQueue} as a Keycloak provider type. */
public final class PushQueueSpi extends DualPasswordSpi {

    public PushQueueSpi() {
        super("dual-password-push-queue", PushQueue.class, PushQueueFactory.class);
    }
}
