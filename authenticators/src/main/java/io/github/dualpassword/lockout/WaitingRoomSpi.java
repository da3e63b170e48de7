package io.github.dualpassword.lockout;

import io.github.dualpassword.DualPasswordSpi;

/** Registers {@link WaitingRoom} as a Keycloak provider type. */
public final class WaitingRoomSpi extends DualPasswordSpi {

    public WaitingRoomSpi() {
        super("dual-password-waiting-room", WaitingRoom.class, WaitingRoomFactory.class);
    }
}
