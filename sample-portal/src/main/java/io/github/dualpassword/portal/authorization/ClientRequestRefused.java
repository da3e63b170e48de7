package io.github.dualpassword.portal.authorization;

import java.io.Serial;

/** Keycloak has refused a request of the application itself, or was not reached. Checked, so that nobody forgets the case. */
public final class ClientRequestRefused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String description;

    ClientRequestRefused(String description, Throwable cause) {
        super("Refused by Keycloak, or not reached: " + description, cause);
        this.description = description;
    }

    /** {@code error_description} of the answer; empty where there is none. Never shown to the user as it stands. */
    public String description() {
        return description;
    }
}
