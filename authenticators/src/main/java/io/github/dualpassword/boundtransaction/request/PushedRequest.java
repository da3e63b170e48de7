package io.github.dualpassword.boundtransaction.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequestParserProcessor;
import org.keycloak.protocol.oidc.endpoints.request.AuthzEndpointRequestParser;
import org.keycloak.protocol.oidc.endpoints.request.RequestUriType;
import org.keycloak.protocol.oidc.par.endpoints.request.AuthzEndpointParParser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;

/**
 * What an application has pushed, read from where Keycloak keeps it: beside Keycloak's own reading, in which parameters of the
 * browser and of the application are mixed.
 *
 * @param requestUri the reference to it; empty while it is being pushed
 * @param parameters those of the request object where one was pushed, otherwise those of the form
 */
record PushedRequest(String requestUri, Map<String, String> parameters) {

    private static final String UNSIGNED = "none";

    /**
     * The pushed request to which the browser's parameters refer; empty where they refer to none.
     *
     * @throws RefusedRequest when it is a request object that nobody has signed
     */
    static Optional<PushedRequest> of(KeycloakSession session, String requestUri) throws RefusedRequest {
        if (requestUri == null
                || AuthorizationEndpointRequestParserProcessor.getRequestUriType(requestUri) != RequestUriType.PAR) {
            return Optional.empty();
        }
        Map<String, String> form = AuthzEndpointParParser.getRequestObject(session, requestUri);
        if (form == null) {
            return Optional.empty();
        }
        return Optional.of(of(session, requestUri, form));
    }

    /** The request that is being pushed by this form. */
    static PushedRequest ofForm(KeycloakSession session, MultivaluedMap<String, String> form) throws RefusedRequest {
        Map<String, String> first = new HashMap<>();
        form.keySet().forEach(name -> first.put(name, form.getFirst(name)));
        return of(session, "", first);
    }

    private static PushedRequest of(KeycloakSession session, String requestUri, Map<String, String> form)
            throws RefusedRequest {
        String object = form.get(OIDCLoginProtocol.REQUEST_PARAM);
        return new PushedRequest(requestUri, object == null ? new HashMap<>(form) : claims(session, object));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** The details as they were pushed; as a claim of a request object, in its shortest form. */
    Optional<String> details() {
        return parameter(OAuth2Constants.AUTHORIZATION_DETAILS);
    }

    /** Of a request object whose signature Keycloak has verified, unless it says that it has none. */
    private static Map<String, String> claims(KeycloakSession session, String object) throws RefusedRequest {
        JsonNode read = session.getAttribute(AuthzEndpointRequestParser.AUTHZ_REQUEST_OBJECT, JsonNode.class);
        Map<String, String> claims = new LinkedHashMap<>();
        if (read != null) {
            read.properties()
                    .forEach(claim -> claims.put(
                            claim.getKey(),
                            claim.getValue().isValueNode()
                                    ? claim.getValue().asText()
                                    : claim.getValue().toString()));
        }
        if (claims.containsKey(OAuth2Constants.AUTHORIZATION_DETAILS)) {
            demandSignature(object);
        }
        return claims;
    }

    private static void demandSignature(String object) throws RefusedRequest {
        try {
            JWSInput signed = new JWSInput(object);
            String algorithm = signed.getHeader().getRawAlgorithm();
            if (algorithm == null || algorithm.equalsIgnoreCase(UNSIGNED)) {
                throw new RefusedRequest(RequestFault.TRANSACTION_UNSIGNED, "The request object is not signed.");
            }
            StrictJson.read(signed.readContentAsString(), new TypeReference<Map<String, Object>>() {});
        } catch (JWSInputException encrypted) {
            throw new RefusedRequest(RequestFault.TRANSACTION_UNSIGNED, "The request object is encrypted.");
        } catch (JsonFault fault) {
            throw new RefusedRequest(RequestFault.TRANSACTION_INVALID, fault.getMessage());
        }
    }
}
