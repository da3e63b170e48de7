package io.github.dualpassword.portal.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import io.github.dualpassword.portal.language.UserLanguage;

/** Spring Security's sign-in request with the language added that was chosen in the portal, so that Keycloak goes on in it. */
final class LocalizedSignIn implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver standard;
    private final UserLanguage languages;

    LocalizedSignIn(ClientRegistrationRepository registrations, UserLanguage languages) {
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
        OAuth2AuthorizationRequest.Builder localized = OAuth2AuthorizationRequest.from(signIn);
        languages
                .chosen(request)
                .ifPresent(chosen -> localized.additionalParameters(
                        parameters -> parameters.put("ui_locales", chosen.toLanguageTag())));
        return localized.build();
    }
}
