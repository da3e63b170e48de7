package io.github.dualpassword.passkey;

import java.util.Optional;

/**
 * A passkey of a user as those see it who administer the user. Of the key itself it holds nothing.
 *
 * @param id of Keycloak's credential
 * @param label that its user has given it, as others may read it
 * @param registration empty where it was not registered by this product, or is not the key that was
 */
public record SeenKey(String id, String label, KeyStanding standing, Optional<Passkey> registration) {

    private static final int MARK = 13;

    /** Tells the keys of one user apart, in what a page remembers of many users. */
    public String mark() {
        return id.substring(0, Math.min(MARK, id.length()));
    }
}
