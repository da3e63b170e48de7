package io.github.dualpassword.boundtransaction.request;

import org.keycloak.models.ClientModel;

/** An application of which every confirmation is bound to a transaction that was shown. */
public final class BoundClient {

    /** Attribute of the client. */
    static final String ATTRIBUTE = "dual-password.confirmations-are-bound";

    private BoundClient() {}

    public static boolean is(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute(ATTRIBUTE));
    }
}
