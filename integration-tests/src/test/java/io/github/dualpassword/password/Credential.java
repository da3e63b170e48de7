package io.github.dualpassword.password;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestUser;

/** Each of the two passwords, as tests ask for its state. */
public enum Credential {
    LOGIN("login", "password"),
    CONFIRMATION("confirmation", "confirmation-password");

    private final String id;
    private final String type;

    Credential(String id, String type) {
        this.id = id;
        this.type = type;
    }

    /** Its name in the Admin API and in metrics. */
    public String id() {
        return id;
    }

    /** Its type in events. */
    public String type() {
        return type;
    }

    /** The state of a user's one, as bank staff see it. */
    public JsonNode stateOf(TestUser user) {
        return this == LOGIN ? user.loginState() : user.confirmationState();
    }

    Credential other() {
        return this == LOGIN ? CONFIRMATION : LOGIN;
    }
}
