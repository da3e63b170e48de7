package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.keycloak.util.JsonSerialization;

/** Which login ID a user is to get. */
final class LoginIdBody {

    private static final String VALUE = "value";

    private LoginIdBody() {}

    /** Empty for the present one in another form; anything but a text that could be one is refused. */
    static Optional<String> read(String body) {
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        try {
            Map<?, ?> fields = JsonSerialization.readValue(body, Map.class);
            if (fields != null && fields.isEmpty()) {
                return Optional.empty();
            }
            if (fields != null && fields.size() == 1 && fields.get(VALUE) instanceof String value && !value.isBlank()) {
                return Optional.of(value);
            }
        } catch (IOException noBody) {
            // Refused below.
        }
        throw AdminApiErrors.LOGIN_ID_MISSING.exception();
    }
}
