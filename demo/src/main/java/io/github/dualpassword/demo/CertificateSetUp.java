package io.github.dualpassword.demo;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.AdminApi;

/**
 * Has the sample user log in by certificate, as bank staff do: at every start, because certificates and ports may be others
 * than before.
 */
final class CertificateSetUp {

    private static final String THUMBPRINT = "certificate-sha256";
    private static final String DUTY = "certificate-login";
    private static final String ADDRESS = "dual-password.certificate-login-url";

    private final AdminApi admin;
    private final String realm;

    CertificateSetUp(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = "/realms/" + realm;
    }

    /** @param address of Keycloak over https, without a slash at the end */
    void complete(DemoCertificates certificates, URI address) {
        ObjectNode user = user().deepCopy();
        ObjectNode attributes = user.withObjectProperty("attributes");
        attributes.putArray(THUMBPRINT).add(certificates.user().thumbprint());
        attributes.putArray(DUTY).add("true");
        admin.put(realm + "/users/" + user.get("id").asText(), user);
        admin.call("PATCH", realm + "/dual-password/settings", Map.of(ADDRESS, address.toString()))
                .orFail();
    }

    private JsonNode user() {
        JsonNode found = admin.get(realm + "/users?exact=true&username=" + DemoCertificates.USER);
        if (found.isEmpty()) {
            throw new DemoFailure(
                    "The demo's data are of an older one, without " + DemoCertificates.USER + ": delete their folder.");
        }
        return found.get(0);
    }
}
