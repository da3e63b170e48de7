package io.github.dualpassword.demo;

import java.net.URI;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.oidc.OidcClient;

/**
 * A client by which sample users log in while the demo is set up, and which is gone afterwards. The portal's own lets nobody ask
 * for a level without a transaction.
 */
final class SetUpClient implements AutoCloseable {

    private final AdminApi admin;
    private final String clients;
    private final OidcClient client;

    private SetUpClient(AdminApi admin, String clients, OidcClient client) {
        this.admin = admin;
        this.clients = clients;
        this.client = client;
    }

    /** Adds it, in place of one that a start has left that did not come to its end. */
    static SetUpClient added(AdminApi admin, URI keycloak, String realm) {
        SetUpClient added = new SetUpClient(
                admin, "/realms/" + realm + "/clients", OidcClient.ofTests(URI.create(keycloak + "/realms/" + realm)));
        added.close();
        admin.post(added.clients, OidcClient.registration());
        return added;
    }

    OidcClient client() {
        return client;
    }

    @Override
    public void close() {
        admin.get(clients + "?clientId=" + client.id())
                .forEach(found -> admin.delete(clients + "/" + found.get("id").asText()));
    }
}
