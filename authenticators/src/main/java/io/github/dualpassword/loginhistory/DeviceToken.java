package io.github.dualpassword.loginhistory;

import org.keycloak.TokenCategory;
import org.keycloak.representations.JsonWebToken;

/**
 * What the cookie of a device holds, signed by the realm. Public, with a constructor of nothing, because Keycloak reads it by
 * reflection.
 */
public final class DeviceToken extends JsonWebToken {

    /** Tells it from Keycloak's own tokens, which are signed by the same key. */
    private static final String TYPE = "dual-password-device";

    /** For Keycloak. */
    public DeviceToken() {}

    DeviceToken(String id) {
        id(id);
        type(TYPE);
    }

    boolean isOne() {
        return TYPE.equals(getType()) && getId() != null;
    }

    @Override
    public TokenCategory getCategory() {
        return TokenCategory.INTERNAL;
    }
}
