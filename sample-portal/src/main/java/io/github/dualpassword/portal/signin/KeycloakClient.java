package io.github.dualpassword.portal.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The portal as Keycloak knows it.
 *
 * @param issuer address of the realm, for example {@code http://localhost:8080/realms/two-stage}
 * @param id client id
 * @param secret client secret
 */
@ConfigurationProperties("portal.client")
public record KeycloakClient(String issuer, String id, String secret) {

    public static final String REGISTRATION = "keycloak";

    /**
     * Asks the realm for its endpoints. The scope {@code organization} brings the company's name.
     *
     * @throws RuntimeException when the realm cannot be reached
     */
    ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(id)
                .clientSecret(secret)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL, "organization")
                .redirectUri("{baseUrl}" + SignInSecurity.SIGN_IN_CALLBACK)
                .build();
    }

    @Override
    public String toString() {
        return "KeycloakClient[issuer=" + issuer + ", id=" + id + "]";
    }
}
