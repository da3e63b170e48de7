package io.github.dualpassword.portal.signin;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.dualpassword.portal.RequiredLevels;
import io.github.dualpassword.portal.language.PortalLanguages;

/** What every page shows in its header, or needs for its words. */
@ControllerAdvice
class PageHeader {

    private final RequiredLevels levels;

    PageHeader(RequiredLevels levels) {
        this.levels = levels;
    }

    /** Pages name what a procedure will ask for. */
    @ModelAttribute("levels")
    RequiredLevels levels() {
        return levels;
    }

    /** Null when nobody is signed in. */
    @ModelAttribute("user")
    SignedInUser user(@AuthenticationPrincipal OidcUser user, Locale language) {
        return user == null ? null : SignedInUser.of(user, language);
    }

    /** The present page in each language, by language. An error page has no address of its own: the start page then. */
    @ModelAttribute("languageLinks")
    Map<String, String> languageLinks(HttpServletRequest request) {
        boolean page = request.getDispatcherType() == DispatcherType.REQUEST;
        UriComponentsBuilder here =
                page ? ServletUriComponentsBuilder.fromRequest(request) : UriComponentsBuilder.fromPath("/");
        return PortalLanguages.SUPPORTED.stream()
                .map(Locale::getLanguage)
                .collect(Collectors.toMap(Function.identity(), language -> pathAndQuery(here, language)));
    }

    private static String pathAndQuery(UriComponentsBuilder here, String language) {
        UriComponents address =
                here.cloneBuilder().replaceQueryParam("lang", language).build();
        return address.getPath() + "?" + address.getQuery();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return ZoneId.of("Asia/Tokyo");
    }
}
