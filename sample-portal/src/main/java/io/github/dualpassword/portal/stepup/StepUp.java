package io.github.dualpassword.portal.stepup;

import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
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

/**
 * Asks Keycloak to have a transaction confirmed, and exchanges the code of the answer.
 *
 * <p>This is an authorization request of its own beside the sign-in, and not a second sign-in through Spring Security's
 * login filter, for two reasons. The filter puts a new authentication into the session, and a confirmation must confirm
 * one transaction, not change who or how much is signed in. And the filter's {@code nonce} is random and compared by the
 * filter itself, where it should be bound to the transaction ({@link StepUpRequest#nonceFor}). What is delicate is still
 * Spring Security's: its token client exchanges the code, and its decoder verifies signature, issuer, audience and
 * lifetime of the ID token.
 *
 * <p>The access and refresh tokens that come with the ID token are dropped here; nothing that could be used twice is
 * kept.
 */
@Component
public final class StepUp {

    private final ClientRegistrationRepository registrations;
    private final Clock clock;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final JwtDecoderFactory<ClientRegistration> idTokenDecoders = new OidcIdTokenDecoderFactory();
    private final Base64StringKeyGenerator random =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    StepUp(ClientRegistrationRepository registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * Makes the request for one transaction. Keep it in the session, then send the browser to its
     * {@link StepUpRequest#location()}.
     *
     * @param signIn the ID token with which the present user signed in
     * @param redirectUri where Keycloak sends the browser back; must be registered for the client
     * @param language the language of Keycloak's pages
     */
    public StepUpRequest ask(Confirmable transaction, OidcIdToken signIn, String redirectUri, Locale language) {
        String secret = random.generateKey();
        ClientRegistration client = client();
        OAuth2AuthorizationRequest.Builder authorization = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(client.getProviderDetails().getAuthorizationUri())
                .clientId(client.getClientId())
                .redirectUri(redirectUri)
                .scopes(Set.of("openid"))
                .state(random.generateKey())
                .additionalParameters(sent -> {
                    sent.put("acr_values", StepUpRules.CONFIRMATION);
                    sent.put("nonce", StepUpRequest.nonce(secret, transaction));
                    sent.put("ui_locales", language.toLanguageTag());
                });
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(authorization);
        return new StepUpRequest(
                authorization.build(), secret, clock.instant(), signIn.getSubject(), signIn.getClaimAsString("sid"));
    }

    /**
     * Turns the answer into the verified ID token of this very exchange. Whether that token confirms the transaction is
     * for {@link StepUpRules#requireConfirmation} to say.
     *
     * @param request the session's open request, already taken out of the session; null when there is none
     * @throws StepUpRefused when it is no answer to this request, is an error, or does not lead to a valid ID token
     */
    public OidcIdToken redeem(StepUpRequest request, StepUpAnswer answer) throws StepUpRefused {
        StepUpRules.requireAnswerTo(request, answer);
        ClientRegistration client = client();
        if (answer.issuer() != null
                && !answer.issuer().equals(client.getProviderDetails().getIssuerUri())) {
            throw new StepUpRefused(StepUpRefusal.OTHER_ISSUER);
        }
        if (answer.error() != null) {
            throw new StepUpRefused(StepUpRefusal.ofDescription(answer.errorDescription()));
        }
        if (answer.code() == null) {
            throw new StepUpRefused(StepUpRefusal.CODE_REJECTED);
        }
        return verified(client, idTokenFor(client, request, answer));
    }

    private String idTokenFor(ClientRegistration client, StepUpRequest request, StepUpAnswer answer)
            throws StepUpRefused {
        OAuth2AuthorizationRequest asked = request.authorization();
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(answer.code())
                .redirectUri(asked.getRedirectUri())
                .state(answer.state())
                .build();
        try {
            Object idToken = tokens.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                            client, new OAuth2AuthorizationExchange(asked, answered)))
                    .getAdditionalParameters()
                    .get("id_token");
            return String.valueOf(idToken);
        } catch (OAuth2AuthorizationException refusedOrUnreachable) {
            throw new StepUpRefused(StepUpRefusal.CODE_REJECTED, refusedOrUnreachable);
        }
    }

    private OidcIdToken verified(ClientRegistration client, String idToken) throws StepUpRefused {
        try {
            Jwt jwt = idTokenDecoders.createDecoder(client).decode(idToken);
            return new OidcIdToken(idToken, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
        } catch (JwtException | OAuth2AuthenticationException invalid) {
            throw new StepUpRefused(StepUpRefusal.CODE_REJECTED, invalid);
        }
    }

    private ClientRegistration client() {
        return registrations.findByRegistrationId("keycloak");
    }
}
