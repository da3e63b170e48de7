package io.github.dualpassword.portal.authorization;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Requests that the application itself sends to Keycloak, without a browser, authenticated as at the token endpoint. */
@Component
public final class ClientRequests {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Converter<InOwnName, MultiValueMap<String, String>> assertions;
    private final RestClient keycloak;

    ClientRequests(ClientKey key) {
        this.assertions = ClientAuthentication.assertions(key);
        JdkClientHttpRequestFactory connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build());
        connections.setReadTimeout(ANSWER_LIMIT);
        this.keycloak = RestClient.builder().requestFactory(connections).build();
    }

    /**
     * Sends a form.
     *
     * @param address of an endpoint of the realm
     * @return the JSON object of the answer
     * @throws ClientRequestRefused when Keycloak refuses it, or cannot be reached within ten seconds
     */
    Map<String, Object> post(ClientRegistration client, String address, Map<String, String> fields)
            throws ClientRequestRefused {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(assertions.convert(new InOwnName(client)));
        form.set(OAuth2ParameterNames.CLIENT_ID, client.getClientId());
        fields.forEach(form::set);
        try {
            return Optional.ofNullable(keycloak.post()
                            .uri(address)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .accept(MediaType.APPLICATION_JSON)
                            .body(form)
                            .retrieve()
                            .body(JSON))
                    .orElseGet(Map::of);
        } catch (RestClientResponseException refused) {
            throw new ClientRequestRefused(description(refused), refused);
        } catch (RestClientException unreachable) {
            throw new ClientRequestRefused("", unreachable);
        }
    }

    private static String description(RestClientResponseException refused) {
        try {
            Map<String, Object> answer = refused.getResponseBodyAs(JSON);
            return answer == null ? "" : String.valueOf(answer.get(OAuth2ParameterNames.ERROR_DESCRIPTION));
        } catch (RestClientException noJson) {
            return "";
        }
    }

    /** Spring Security signs assertions for requests of a grant. These are none, and have nothing but the client. */
    private static final class InOwnName extends AbstractOAuth2AuthorizationGrantRequest {

        InOwnName(ClientRegistration client) {
            super(AuthorizationGrantType.AUTHORIZATION_CODE, client);
        }
    }
}
