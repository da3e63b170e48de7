package io.github.dualpassword.portal.language;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One language for portal and Keycloak. Keycloak keeps it, with the user: the portal tells it what somebody has chosen here,
 * once, and otherwise takes what the {@code locale} claim of every ID token says. An application that always sent its own
 * language would overrule what its users choose on Keycloak's pages.
 */
@Component
public final class UserLanguage {

    private final LanguageCookies cookies;

    UserLanguage(LanguageCookies cookies) {
        this.cookies = cookies;
    }

    /** For {@code ui_locales}: the language that was chosen here and that Keycloak has not heard of; else nothing. */
    public Optional<Locale> chosen(HttpServletRequest request) {
        return cookies.chosen(request);
    }

    /** The same of the present request. */
    public Optional<Locale> chosen() {
        return chosen(present().getRequest());
    }

    /** The answer of Keycloak: its language is the portal's from now on. A token without one changes nothing. */
    public void follow(OidcIdToken token, HttpServletRequest request, HttpServletResponse response) {
        PortalLanguages.supported(token.getLocale()).ifPresent(told -> cookies.follow(request, response, told));
    }

    /** The same in the present request. */
    public void follow(OidcIdToken token) {
        follow(token, present().getRequest(), present().getResponse());
    }

    private static ServletRequestAttributes present() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
