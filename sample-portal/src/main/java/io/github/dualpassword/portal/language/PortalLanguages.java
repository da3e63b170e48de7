package io.github.dualpassword.portal.language;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Which language a page is in: the one chosen with {@code ?lang=}, kept in a cookie; else what the browser asks for; else
 * Japanese. A cookie and not the session, so that the choice outlives sign-in and sign-out.
 */
@Configuration
public class PortalLanguages implements WebMvcConfigurer {

    public static final List<Locale> SUPPORTED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver askedFor = new AcceptHeaderLocaleResolver();
        askedFor.setSupportedLocales(SUPPORTED);
        askedFor.setDefaultLocale(Locale.JAPANESE);
        ChosenLanguage chosen = new ChosenLanguage();
        chosen.setDefaultLocaleFunction(askedFor::resolveLocale);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setCookieMaxAge(Duration.ofDays(365));
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return supported(value);
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }

    /** The supported language that the text names; null, which Spring takes as "not chosen", for anything else. */
    private static Locale supported(String text) {
        return SUPPORTED.stream()
                .filter(language -> language.getLanguage().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The cookie comes from the browser: anything in it but a supported language counts as no choice. */
    private static final class ChosenLanguage extends CookieLocaleResolver {

        ChosenLanguage() {
            super("PORTAL_LANGUAGE");
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return supported(value);
        }
    }
}
