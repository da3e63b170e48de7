package io.github.dualpassword.portal.signin;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Spring Security's sign-in request with the portal's language added, so that Keycloak goes on in it. */
final class LocalizedSignIn implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver standard;
    private final LocaleResolver languages;

    LocalizedSignIn(ClientRegistrationRepository registrations, LocaleResolver languages) {
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.languages = languages;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return localized(standard.resolve(request), request);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return localized(standard.resolve(request, registrationId), request);
    }

    private OAuth2AuthorizationRequest localized(OAuth2AuthorizationRequest signIn, HttpServletRequest request) {
        if (signIn == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(signIn)
                .additionalParameters(
                        Map.of("ui_locales", languages.resolveLocale(request).toLanguageTag()))
                .build();
    }
}
