package io.github.dualpassword.adminapi;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

/** Which login ID a user is to get. */
final class LoginIdBody {

    private static final String VALUE = "value";

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private LoginIdBody() {}

    /** Empty for the present one in another form; anything but a text that could be one is refused. */
    static Optional<String> read(JsonBody body) {
        if (body.text().isBlank()) {
            return Optional.empty();
        }
        Map<String, String> fields = body.read(FIELDS).orElseThrow(AdminApiErrors.LOGIN_ID_MISSING::exception);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(fields.get(VALUE))
                .filter(value -> fields.size() == 1 && !value.isBlank())
                .or(() -> {
                    throw AdminApiErrors.LOGIN_ID_MISSING.exception();
                });
    }
}
