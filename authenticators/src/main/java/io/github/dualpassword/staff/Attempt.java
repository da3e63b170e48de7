package io.github.dualpassword.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.VerdictError;

/**
 * An attempt of a user to prove something, as Keycloak's event store tells of it.
 *
 * @param at milliseconds since the epoch
 * @param door where it was entered
 * @param credential what was entered, as events call it; empty where the event does not say it
 * @param result what came of it
 * @param error the error of the event; empty for one that was accepted
 * @param address of the caller
 * @param client the application that sent the caller
 */
public record Attempt(
        long at,
        Door door,
        Optional<String> credential,
        Result result,
        Optional<String> error,
        Optional<String> address,
        Optional<String> client) {

    /** Types of events that can be about an attempt. */
    public static final Set<EventType> TYPES = Set.of(
            EventType.LOGIN,
            EventType.LOGIN_ERROR,
            EventType.UPDATE_CREDENTIAL_ERROR,
            EventType.RESET_PASSWORD,
            EventType.RESET_PASSWORD_ERROR,
            EventType.CUSTOM_REQUIRED_ACTION_ERROR);

    private static final Set<EventType> BEFORE_LOGIN = Set.of(EventType.RESET_PASSWORD, EventType.RESET_PASSWORD_ERROR);

    /** By the errors of events; those without an entry of their own are refusals. The last four are of the page before login. */
    private static final Map<String, Result> RESULTS = Map.of(
            VerdictError.WRONG.text(),
            Result.WRONG,
            VerdictError.TEMPORARILY_SUSPENDED.text(),
            Result.SUSPENDED,
            VerdictError.PERMANENTLY_SUSPENDED.text(),
            Result.SUSPENDED,
            VerdictError.NOT_EVALUATED.text(),
            Result.NOT_EVALUATED,
            VerdictError.UNAVAILABLE.text(),
            Result.NOT_EVALUATED,
            "wrong_code",
            Result.WRONG,
            "wrong_password",
            Result.WRONG,
            "closed",
            Result.SUSPENDED,
            "not_evaluated",
            Result.NOT_EVALUATED);

    private static final String DIRECT_GRANT = "oauth_credentials";

    /** How errors begin by which a level is refused to an application. */
    private static final List<String> OF_LEVELS = List.of("confirmation_", "otp_", "level_");

    /** Where something is entered. */
    public enum Door {
        LOGIN_PAGE,
        DIRECT_GRANT,
        CERTIFICATE,
        IDENTITY_PROVIDER,
        /** A level that an application has asked for. */
        STEP_UP,
        /** The present password, at the change of one's own. */
        OWN_CHANGE,
        /** A procedure: an operator's confirmation, the registration of a token, a code at a login. */
        PROCEDURE,
        /** The page on which administrators carry out procedures before login. */
        BEFORE_LOGIN
    }

    /** What came of it. */
    public enum Result {
        ACCEPTED,
        WRONG,
        /** Nothing was evaluated, because it was suspended before. */
        SUSPENDED,
        /** Nobody could evaluate it; it counts as never entered. */
        NOT_EVALUATED,
        /** It was refused for another reason, which the error says. */
        REFUSED
    }

    /** What an event says; empty for one that is about no attempt. */
    static Optional<Attempt> of(Event event) {
        Map<String, String> details = Optional.ofNullable(event.getDetails()).orElse(Map.of());
        Optional<String> credential = Optional.ofNullable(details.get(Details.CREDENTIAL_TYPE))
                .or(() -> Optional.ofNullable(details.get(AttemptDetails.CREDENTIAL))
                        .flatMap(Credential::byId)
                        .map(Credential::type));
        boolean login = event.getType() == EventType.LOGIN || event.getType() == EventType.LOGIN_ERROR;
        if (!login && credential.isEmpty() || isStockReset(event, credential)) {
            return Optional.empty();
        }
        return Optional.of(new Attempt(
                event.getTime(),
                door(event, details, credential),
                credential,
                result(event.getError()),
                Optional.ofNullable(event.getError()),
                Optional.ofNullable(event.getIpAddress()),
                Optional.ofNullable(event.getClientId())));
    }

    /** Keycloak's own reset of a password, which enters none. */
    private static boolean isStockReset(Event event, Optional<String> credential) {
        return BEFORE_LOGIN.contains(event.getType())
                && credential.flatMap(BeforeLoginEntry::byId).isEmpty();
    }

    private static Door door(Event event, Map<String, String> details, Optional<String> credential) {
        return switch (event.getType()) {
            case UPDATE_CREDENTIAL_ERROR -> Door.OWN_CHANGE;
            case CUSTOM_REQUIRED_ACTION_ERROR -> Door.PROCEDURE;
            case RESET_PASSWORD, RESET_PASSWORD_ERROR -> Door.BEFORE_LOGIN;
            default -> {
                if (DIRECT_GRANT.equals(details.get(Details.AUTH_METHOD))
                        || OAuth2Constants.PASSWORD.equals(details.get(Details.GRANT_TYPE))) {
                    yield Door.DIRECT_GRANT;
                }
                if (details.containsKey(Details.X509_CERTIFICATE_SERIAL_NUMBER)) {
                    yield Door.CERTIFICATE;
                }
                if (details.containsKey(Details.IDENTITY_PROVIDER)) {
                    yield Door.IDENTITY_PROVIDER;
                }
                yield isOfLevel(event, credential) ? Door.STEP_UP : Door.LOGIN_PAGE;
            }
        };
    }

    private static boolean isOfLevel(Event event, Optional<String> credential) {
        String error = Optional.ofNullable(event.getError()).orElse("");
        return credential
                .map(entered -> !entered.equals(Credential.LOGIN.type()))
                .orElseGet(() -> OF_LEVELS.stream().anyMatch(error::startsWith));
    }

    private static Result result(String error) {
        return error == null ? Result.ACCEPTED : RESULTS.getOrDefault(error, Result.REFUSED);
    }
}
