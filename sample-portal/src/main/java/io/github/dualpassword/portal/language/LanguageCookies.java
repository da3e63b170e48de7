package io.github.dualpassword.portal.language;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Two cookies: the language of the portal, and that it was chosen here and Keycloak does not know yet. They come from the
 * browser: anything in the first but a supported language counts as no choice. Cookies and not the session, so that a
 * choice outlives sign-in and sign-out.
 */
final class LanguageCookies extends CookieLocaleResolver {

    private static final String LANGUAGE = "PORTAL_LANGUAGE";
    private static final String CHOSEN = "PORTAL_LANGUAGE_CHOSEN";
    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean secure;

    /** @param secure whether the portal is reached by https only */
    LanguageCookies(boolean secure) {
        super(LANGUAGE);
        this.secure = secure;
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setCookieSecure(secure);
        setCookieMaxAge(KEPT);
    }

    /** Somebody has chosen a language on a page of the portal. */
    @Override
    public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext chosen) {
        super.setLocaleContext(request, response, chosen);
        if (chosen != null && chosen.getLocale() != null) {
            note(response, "true", KEPT);
        }
    }

    /** Keycloak has told the user's language. */
    void follow(HttpServletRequest request, HttpServletResponse response, Locale told) {
        super.setLocaleContext(request, response, () -> told);
        note(response, "", Duration.ZERO);
    }

    /** The language that was chosen since Keycloak told the last one. */
    Optional<Locale> chosen(HttpServletRequest request) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.anyMatch(cookie ->
                        cookie.getName().equals(CHOSEN) && cookie.getValue().equals("true"))
                ? Optional.of(resolveLocale(request))
                : Optional.empty();
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return PortalLanguages.supported(value).orElse(null);
    }

    private void note(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(CHOSEN, value)
                        .path("/")
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
