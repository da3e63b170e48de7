package io.github.dualpassword.portal.signin;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A login of the user before the present one (requirement M04).
 *
 * @param at in the time zone of the bank, to the second
 * @param kind such as {@code password}; empty for one that this version knows no word for
 */
public record PreviousLogin(OffsetDateTime at, Optional<String> kind) {

    private static final List<String> KINDS = List.of(
            "password",
            "password-and-code",
            "certificate",
            "certificate-and-code",
            "identity-provider",
            "identity-provider-and-code");

    /** Those that the ID token tells, the newest first; none where the realm keeps none. */
    static List<PreviousLogin> of(OidcUser user) {
        Stream<?> claim = user.getClaims().get("previous_logins") instanceof Collection<?> logins
                ? logins.stream()
                : Stream.empty();
        return claim.filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(login -> new PreviousLogin(
                        OffsetDateTime.parse(login.get("at").toString()),
                        Optional.ofNullable(login.get("kind"))
                                .map(Object::toString)
                                .filter(KINDS::contains)))
                .toList();
    }
}
