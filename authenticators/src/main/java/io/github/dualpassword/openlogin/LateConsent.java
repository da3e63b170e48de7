package io.github.dualpassword.openlogin;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.lockout.PasswordMark;

/**
 * Ends the session that a consent page has made for a login that must not go on. Keycloak opens the session when the user
 * gives the consent, and asks no required action then; it does send this event, in the same transaction, and before it makes
 * the code, whose exchange fails once the session is gone.
 */
record LateConsent(KeycloakSession session) implements EventListenerProvider {

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGIN && isConsentGiven(event)) {
            Optional.ofNullable(session.sessions()
                            .getUserSession(session.getContext().getRealm(), event.getSessionId()))
                    .filter(this::mustNotGoOn)
                    .ifPresent(opened -> OpenLogin.remove(session, opened));
        }
    }

    private static boolean isConsentGiven(Event event) {
        return event.getDetails() != null
                && Details.CONSENT_VALUE_CONSENT_GRANTED.equals(
                        event.getDetails().get(Details.CONSENT));
    }

    private boolean mustNotGoOn(UserSessionModel opened) {
        Optional<AuthenticationSessionModel> authentication =
                Optional.ofNullable(session.getContext().getAuthenticationSession());
        Optional<PasswordMark> asked = authentication.flatMap(asking -> ProvenMark.of(asking, Optional.of(opened)));
        ProvenMarks proven = new ProvenMarks(
                Stream.of(asked, ProvenMark.of(opened))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                authentication.map(ProvenMark::ofConfirmation).orElseGet(Set::of));
        return OpenLogin.refusal(session, opened.getUser(), proven).isPresent();
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
