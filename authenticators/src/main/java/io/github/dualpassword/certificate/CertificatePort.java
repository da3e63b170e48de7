package io.github.dualpassword.certificate;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;

import io.github.dualpassword.policy.CertificateSettings;
import io.github.dualpassword.policy.ServerAddress;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The way of an authentication that is under way to the port at which browsers are asked for a certificate, and there to its
 * first step. Cookies know no ports: what leads there is the same authentication, whatever the application has asked for and
 * in whatever form.
 */
record CertificatePort(AuthenticationFlowContext context) {

    static final String PARAMETER = "certificate-login";

    /** Note of an authentication that was led there, until its page is shown. */
    private static final String LED = "dual-password-certificate-port";

    /** The link of the page; empty where the realm has no such port. */
    Optional<URI> link() {
        return address()
                .map(there -> UriBuilder.fromUri(context.getActionUrl(context.generateAccessCode()))
                        .queryParam(PARAMETER, true)
                        .build());
    }

    boolean isAskedFor() {
        return context.getUriInfo().getQueryParameters().containsKey(PARAMETER);
    }

    /**
     * Begins the authentication anew, and leads there: a step that has run, without a certificate, would not run again. To be
     * thrown, since Keycloak would otherwise note the form as the step to go on with, and there begin with it.
     *
     * @return empty where the realm has no such port
     */
    Optional<WebApplicationException> redirect() {
        return address().map(there -> {
            URI first = at(there, context.getUriInfo().getBaseUri(), context.getRefreshUrl(false));
            AuthenticationProcessor.resetFlow(context.getAuthenticationSession(), context.getFlowPath());
            context.getAuthenticationSession().setAuthNote(LED, Boolean.TRUE.toString());
            return new WebApplicationException(Response.seeOther(first).build());
        });
    }

    /** Whether the page that is shown now is the first one after the way there; said once. */
    boolean isReached() {
        boolean led = context.getAuthenticationSession().getAuthNote(LED) != null;
        context.getAuthenticationSession().removeAuthNote(LED);
        return led;
    }

    /**
     * The same page at another address of the server.
     *
     * @param server where the page's own address has the server begin
     * @throws IllegalArgumentException when the page is not below it
     */
    static URI at(ServerAddress there, URI server, URI page) {
        URI path = server.relativize(page);
        if (path.isAbsolute()) {
            throw new IllegalArgumentException(page + " is not below " + server);
        }
        return URI.create(there.base() + "/" + path);
    }

    private Optional<ServerAddress> address() {
        return CurrentRealm.of(context.getSession()).policy().get(CertificateSettings.LOGIN_ADDRESS);
    }
}
