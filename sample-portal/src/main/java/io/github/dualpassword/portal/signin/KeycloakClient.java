package io.github.dualpassword.portal.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The portal as Keycloak knows it.
 *
 * @param issuer address of the realm, for example {@code http://localhost:8080/realms/two-stage}
 * @param id client id
 */
@ConfigurationProperties("portal.client")
public record KeycloakClient(String issuer, String id) {

    public static final String REGISTRATION = "keycloak";

    /**
     * Asks the realm for its endpoints. There is no secret: the portal authenticates by its key. The scope {@code organization}
     * brings the company's name.
     *
     * @throws RuntimeException when the realm cannot be reached
     */
    ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL, "organization")
                .redirectUri("{baseUrl}" + SignInSecurity.SIGN_IN_CALLBACK)
                .build();
    }
}
