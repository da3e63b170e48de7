package io.github.dualpassword.portal.authorization;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.util.MultiValueMap;

import com.nimbusds.jose.jwk.JWK;

/**
 * The authentication of this application at Keycloak ({@code private_key_jwt}): Spring Security makes and signs an assertion of
 * one minute for each request. The sign-in finds the token client here, too.
 */
@Configuration(proxyBeanMethods = false)
class ClientAuthentication {

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenClient(ClientKey key) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.addParametersConverter(assertions(key));
        return client;
    }

    /**
     * The parameters {@code client_assertion_type} and {@code client_assertion} for a request. Their audience is the realm, as
     * FAPI 2 has it, so that they are good at each of its endpoints, and nowhere else.
     */
    static <T extends AbstractOAuth2AuthorizationGrantRequest> Converter<T, MultiValueMap<String, String>> assertions(
            ClientKey key) {
        JWK signing = key.withPrivateHalf();
        NimbusJwtClientAuthenticationParametersConverter<T> converter =
                new NimbusJwtClientAuthenticationParametersConverter<>(registration -> signing);
        converter.setJwtClientAssertionCustomizer(assertion -> assertion
                .getClaims()
                .audience(List.of(assertion
                        .getAuthorizationGrantRequest()
                        .getClientRegistration()
                        .getProviderDetails()
                        .getIssuerUri())));
        return converter;
    }
}
