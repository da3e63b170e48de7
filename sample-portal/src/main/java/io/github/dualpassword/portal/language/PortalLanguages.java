package io.github.dualpassword.portal.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Which language a page is in: the one chosen with {@code ?lang=} or told by Keycloak ({@link UserLanguage}), kept in a
 * cookie; else what the browser asks for; else Japanese.
 */
@Configuration
public class PortalLanguages implements WebMvcConfigurer {

    public static final List<Locale> SUPPORTED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Bean
    LanguageCookies localeResolver(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        AcceptHeaderLocaleResolver askedFor = new AcceptHeaderLocaleResolver();
        askedFor.setSupportedLocales(SUPPORTED);
        askedFor.setDefaultLocale(Locale.JAPANESE);
        LanguageCookies cookies = new LanguageCookies(secure);
        cookies.setDefaultLocaleFunction(askedFor::resolveLocale);
        return cookies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return supported(value).orElse(null);
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }

    /** The supported language that the text names; nothing, which Spring takes as "not chosen", for anything else. */
    static Optional<Locale> supported(String text) {
        return SUPPORTED.stream()
                .filter(language -> language.getLanguage().equals(text))
                .findFirst();
    }
}
