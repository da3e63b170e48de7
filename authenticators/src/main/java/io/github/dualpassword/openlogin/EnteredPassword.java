package io.github.dualpassword.openlogin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.AttemptPlace;

/**
 * Which password was entered last, and accepted, in a login that is under way. Keycloak begins a new event after each page, so
 * that the event of the login would not know it where pages came between.
 */
public final class EnteredPassword {

    private static final String NOTE = "dual-password-entered";

    private static final Pattern KEPT = Pattern.compile("([a-z-]+) (\\d{1,18}) (\\d{1,18})");

    private EnteredPassword() {}

    /** Remembers it. @param place of the attempt; empty where it counts for nothing, and no event is to tell of it */
    public static void keep(
            AuthenticationSessionModel authentication, Credential credential, Optional<AttemptPlace> place) {
        place.ifPresentOrElse(
                attempt ->
                        authentication.setAuthNote(NOTE, credential.id() + " " + attempt.number() + " " + attempt.at()),
                () -> authentication.removeAuthNote(NOTE));
    }

    /** Tells it in the event of the login, unless that says already what was entered. */
    public static void tell(AuthenticationSessionModel authentication, EventBuilder event) {
        boolean told = event.getEvent().getType() != EventType.LOGIN
                || Optional.ofNullable(event.getEvent().getDetails())
                        .filter(details -> details.containsKey(AttemptDetails.CREDENTIAL))
                        .isPresent();
        String note = authentication.getAuthNote(NOTE);
        if (told || note == null) {
            return;
        }
        Matcher kept = KEPT.matcher(note);
        if (kept.matches()) {
            Credential.byId(kept.group(1))
                    .ifPresent(credential -> AttemptDetails.add(
                            event,
                            credential,
                            AttemptDetails.Result.RIGHT,
                            new AttemptPlace(Long.parseLong(kept.group(2)), Long.parseLong(kept.group(3)))));
        }
    }
}
