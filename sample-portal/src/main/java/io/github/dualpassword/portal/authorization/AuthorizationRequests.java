package io.github.dualpassword.portal.authorization;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.dualpassword.portal.language.UserLanguage;

/**
 * Makes authorization requests of their own beside the sign-in, and exchanges the codes of their answers.
 *
 * <p>They are not a second sign-in through Spring Security's login filter: that filter puts a new authentication into the
 * session, and neither a confirmation nor a procedure may change who is signed in here. What is delicate is still Spring
 * Security's: its token client exchanges the code, and its decoder verifies signature, issuer, audience and lifetime of
 * the ID token.
 *
 * <p>The access and refresh tokens that come with the ID token are dropped here; nothing that could be used twice is
 * kept.
 */
@Component
public final class AuthorizationRequests {

    private final ClientRegistrationRepository registrations;
    private final UserLanguage languages;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
    private final ClientRequests ownRequests;
    private final JwtDecoderFactory<ClientRegistration> idTokenDecoders = new OidcIdTokenDecoderFactory();
    private final Base64StringKeyGenerator random =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    AuthorizationRequests(
            ClientRegistrationRepository registrations,
            UserLanguage languages,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            ClientRequests ownRequests) {
        this.registrations = registrations;
        this.languages = languages;
        this.tokens = tokens;
        this.ownRequests = ownRequests;
    }

    /** 256 random bits, as text that an address can carry. */
    public String random() {
        return random.generateKey();
    }

    /**
     * A request with fresh {@code state} and proof key (PKCE), and with the language that was chosen here, if one was. Keep
     * it in the session, never in the browser.
     *
     * @param redirectUri where Keycloak sends the browser back; must be registered for the client
     * @param parameters what else is asked, {@code nonce} included
     */
    public OAuth2AuthorizationRequest request(String redirectUri, Map<String, String> parameters) {
        ClientRegistration client = client();
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(client.getProviderDetails().getAuthorizationUri())
                .clientId(client.getClientId())
                .redirectUri(redirectUri)
                .scopes(Set.of("openid"))
                .state(random())
                .additionalParameters(sent -> {
                    sent.putAll(parameters);
                    languages.chosen().ifPresent(chosen -> sent.put("ui_locales", chosen.toLanguageTag()));
                });
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        return request.build();
    }

    /**
     * Pushes a request to Keycloak (RFC 9126): nothing of it passes the browser.
     *
     * @return where to send the browser, with a reference to the request; good once and for a minute
     * @throws ClientRequestRefused when Keycloak refuses it or is not reached
     */
    public String push(OAuth2AuthorizationRequest request) throws ClientRequestRefused {
        ClientRegistration client = client();
        String endpoint = String.valueOf(
                client.getProviderDetails().getConfigurationMetadata().get("pushed_authorization_request_endpoint"));
        Object reference = Optional.ofNullable(
                        ownRequests.post(client, endpoint, parameters(request)).get("request_uri"))
                .orElseThrow(() -> new ClientRequestRefused("", null));
        return UriComponentsBuilder.fromUriString(request.getAuthorizationUri())
                .queryParam("client_id", "{client}")
                .queryParam("request_uri", "{reference}")
                .encode()
                .buildAndExpand(client.getClientId(), reference)
                .toUriString();
    }

    private static Map<String, String> parameters(OAuth2AuthorizationRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", request.getResponseType().getValue());
        parameters.put("redirect_uri", request.getRedirectUri());
        parameters.put("scope", String.join(" ", request.getScopes()));
        parameters.put("state", request.getState());
        request.getAdditionalParameters().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        return parameters;
    }

    /**
     * Asks a route of the realm in the application's own name.
     *
     * @param route below the address of the realm
     * @throws ClientRequestRefused when Keycloak refuses it or is not reached
     */
    public Map<String, Object> ask(String route, Map<String, String> fields) throws ClientRequestRefused {
        ClientRegistration client = client();
        return ownRequests.post(client, client.getProviderDetails().getIssuerUri() + "/" + route, fields);
    }

    /**
     * Whether an answer may come from the Keycloak that was asked (RFC 9207).
     *
     * @param issuer {@code iss} of the answer; null when it names none, which a Keycloak client can be set to
     */
    public boolean mayComeFrom(String issuer) {
        return issuer == null || issuer.equals(client().getProviderDetails().getIssuerUri());
    }

    /**
     * The verified ID token of this very exchange, whose language the portal takes. What else it means for the request is for the caller's rules to say.
     *
     * @param asked the request that the code answers; its {@code state} has been compared already
     * @throws CodeRejected when Keycloak refuses the code, cannot be reached, or the ID token is not valid
     */
    public OidcIdToken exchange(OAuth2AuthorizationRequest asked, String code) throws CodeRejected {
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(code)
                .redirectUri(asked.getRedirectUri())
                .state(asked.getState())
                .build();
        ClientRegistration client = client();
        try {
            Object idToken = tokens.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                            client, new OAuth2AuthorizationExchange(asked, answered)))
                    .getAdditionalParameters()
                    .get("id_token");
            Jwt jwt = idTokenDecoders.createDecoder(client).decode(String.valueOf(idToken));
            OidcIdToken verified =
                    new OidcIdToken(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
            languages.follow(verified);
            return verified;
        } catch (OAuth2AuthorizationException refusedOrUnreachable) {
            throw new CodeRejected(refusedOrUnreachable);
        } catch (JwtException | OAuth2AuthenticationException invalid) {
            throw new CodeRejected(invalid);
        }
    }

    private ClientRegistration client() {
        return registrations.findByRegistrationId("keycloak");
    }
}
