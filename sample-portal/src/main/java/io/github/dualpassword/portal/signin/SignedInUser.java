package io.github.dualpassword.portal.signin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is signed in, as the pages show it (requirement M03).
 *
 * @param company the company's name, else its alias; empty when the token names no organization
 * @param name the user's name, else the login ID
 * @param loginId what the user signs in with
 * @param mail empty when there is none
 * @param type empty when the token carries none of the three roles
 */
public record SignedInUser(
        Optional<String> company, String name, String loginId, Optional<String> mail, Optional<UserType> type) {

    /**
     * Reads the claims of the ID token and of the user info endpoint.
     *
     * @param language that the company's name is shown in, where it has one in that language
     */
    public static SignedInUser of(OidcUser user, Locale language) {
        String loginId = Objects.requireNonNullElse(user.getPreferredUsername(), user.getSubject());
        return new SignedInUser(
                company(user.getClaims().get("organization"), language),
                text(user.getFullName()).orElse(loginId),
                loginId,
                text(user.getEmail()),
                UserType.among(roles(user.getClaims().get("realm_access"))));
    }

    /**
     * Keycloak's {@code organization} claim is a list of aliases, or an object from alias to details when its mapper
     * adds attributes; the sample realms give the organization the attributes {@code name} and {@code name-en}.
     */
    private static Optional<String> company(Object claim, Locale language) {
        if (claim instanceof Map<?, ?> byAlias) {
            return byAlias.entrySet().stream()
                    .findFirst()
                    .map(company -> attribute(company.getValue(), "name-" + language.getLanguage())
                            .or(() -> attribute(company.getValue(), "name"))
                            .orElse(company.getKey().toString()));
        }
        return first(claim);
    }

    private static Optional<String> attribute(Object details, String name) {
        return details instanceof Map<?, ?> attributes ? first(attributes.get(name)) : Optional.empty();
    }

    private static Optional<String> first(Object claim) {
        Stream<?> values = claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
        return values.findFirst().map(Object::toString).flatMap(SignedInUser::text);
    }

    private static Collection<?> roles(Object realmAccess) {
        return realmAccess instanceof Map<?, ?> access && access.get("roles") instanceof Collection<?> roles
                ? roles
                : List.of();
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
