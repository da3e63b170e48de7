package io.github.dualpassword.portal.signin;

import java.util.Arrays;
import java.util.Optional;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Why a sign-in came to nothing, as far as Keycloak says. Chooses a sentence on the start page; nothing of the answer
 * itself is shown.
 */
enum SignInFailure {

    /** The login password was suspended on the way, for example in the forced change. */
    LOGIN_SUSPENDED("access_denied", "login_suspended", "login-suspended"),
    /** The provisional login password has ended and cannot be exchanged for one's own any more. */
    PROVISIONAL_ENDED("access_denied", "login_provisional_ended", "login-provisional-ended"),
    /** The login password must be changed, and is kept where nobody can change it through Keycloak. */
    NOT_CHANGEABLE("access_denied", "login_not_changeable", "login-not-changeable"),
    /** Somebody of the company has stopped the user's service. */
    SERVICE_STOPPED("access_denied", "service_stopped", "service-stopped"),
    /** The login pages were left open for too long; Keycloak's session is still there, so the next try goes through. */
    EXPIRED("temporarily_unavailable", "authentication_expired", "login-expired"),
    /** Any other error. */
    OTHER("", "", "failed");

    private final String error;
    private final String description;
    private final String notice;

    SignInFailure(String error, String description, String notice) {
        this.error = error;
        this.description = description;
        this.notice = notice;
    }

    /** The parameter that has the start page say so. */
    String notice() {
        return notice;
    }

    static SignInFailure of(AuthenticationException failure) {
        Optional<OAuth2Error> answered = Optional.of(failure)
                .filter(OAuth2AuthenticationException.class::isInstance)
                .map(OAuth2AuthenticationException.class::cast)
                .map(OAuth2AuthenticationException::getError);
        return answered.flatMap(error -> Arrays.stream(values())
                        .filter(known -> known.error.equals(error.getErrorCode())
                                && known.description.equals(error.getDescription()))
                        .findFirst())
                .orElse(OTHER);
    }
}
