package io.github.dualpassword.lockout;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestUser;

/** What the engine has reported about a user's login password besides wrong entries. */
final class EngineEvents {

    /** An attempt whose outcome never came. */
    static final String LOST = "attempt_lost";

    /** A temporary suspension. */
    static final String SUSPENDED = "suspended";

    private EngineEvents() {}

    /** Newest first. */
    static List<String> of(TestUser user) {
        return user.events("LOGIN_ERROR", "USER_DISABLED_BY_TEMPORARY_LOCKOUT").stream()
                .map(EngineEvents::name)
                .filter(name -> name.equals(LOST) || name.equals(SUSPENDED))
                .toList();
    }

    private static String name(JsonNode event) {
        return event.get("type").asText().equals("LOGIN_ERROR")
                ? event.get("error").asText()
                : SUSPENDED;
    }
}
