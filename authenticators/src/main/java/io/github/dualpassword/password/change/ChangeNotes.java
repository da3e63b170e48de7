package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageMessages;

/** Which step of a change an authentication session is in. Kept on the server; nothing in it is secret. */
final class ChangeNotes {

    private static final String CHANGED = "dual-password-changed-";
    private static final String REFUSED = "dual-password-change-refused-";
    private static final String PASSED = "dual-password-change-passed-";
    private static final String SHOWN = "dual-password-change-shown-";
    private static final String PAGES = "dual-password-change-pages-";

    /** How many pages back a form may come from. */
    private static final int MOST_PAGES = 10;

    private static final String SEPARATOR = " ";
    private static final String PAIR = ":";

    private final AuthenticationSessionModel notes;
    private final Occasion occasion;

    ChangeNotes(AuthenticationSessionModel notes, Occasion occasion) {
        this.notes = notes;
        this.occasion = occasion;
    }

    /**
     * Remembers a page that is about to be shown: only what this authentication has shown can be sent back to it.
     *
     * @param page its id
     * @param seen the last change that there was when it was made
     */
    void shows(String page, String seen) {
        Stream<String> earlier = pages().limit(MOST_PAGES - 1L);
        notes.setAuthNote(
                key(PAGES),
                Stream.concat(Stream.of(page + PAIR + seen), earlier).collect(Collectors.joining(SEPARATOR)));
    }

    /** The last change that there was when the page was made; empty when it was not shown here. */
    Optional<String> seenBy(String page) {
        return pages().filter(pair -> pair.startsWith(page + PAIR))
                .map(pair -> pair.substring(page.length() + PAIR.length()))
                .findFirst();
    }

    private Stream<String> pages() {
        String text = notes.getAuthNote(key(PAGES));
        return text == null ? Stream.empty() : Stream.of(text.split(SEPARATOR));
    }

    void changed(List<Password> credentials) {
        notes.setAuthNote(key(CHANGED), credentials.stream().map(Password::id).collect(Collectors.joining(" ")));
    }

    /** The passwords whose change is shown now; empty before it is done. */
    List<Password> changed() {
        String text = notes.getAuthNote(key(CHANGED));
        return text == null
                ? List.of()
                : Stream.of(text.split(" "))
                        .flatMap(id -> Password.byId(id).stream())
                        .toList();
    }

    void refused(ChangeRefusal.Reason reason) {
        notes.setAuthNote(key(REFUSED), reason.name());
    }

    Optional<ChangeRefusal.Reason> refused() {
        return Optional.ofNullable(notes.getAuthNote(key(REFUSED))).map(ChangeRefusal.Reason::valueOf);
    }

    /** The user went on without a change, as the realm allows: not asked again in this authentication. */
    void passed() {
        notes.setAuthNote(key(PASSED), "true");
    }

    boolean isPassed() {
        return notes.getAuthNote(key(PASSED)) != null;
    }

    /**
     * Why the form is shown although it was sent; empty when it was not. To be asked each time it is about to be shown.
     *
     * <p>After a pause that is too long Keycloak begins the authentication anew: then it has forgotten its own notes, and
     * kept those of the application. A form that comes a second time, while the first is still worked on, it answers
     * with the form as it is now, and a note.
     *
     * @return key of a message
     */
    Optional<String> interruption() {
        boolean restarted = notes.getClientNote(key(SHOWN)) != null && notes.getAuthNote(key(SHOWN)) == null;
        boolean sentTwice =
                Messages.EXPIRED_ACTION.equals(notes.getAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE));
        notes.setClientNote(key(SHOWN), "true");
        notes.setAuthNote(key(SHOWN), "true");
        if (restarted) {
            return Optional.of(PageMessages.CHANGE_TIMED_OUT);
        }
        return sentTwice ? Optional.of(PageMessages.CHANGE_SENT_TWICE) : Optional.empty();
    }

    /** The form has come, and is worked on: what became of an earlier one is told no longer. */
    void formTaken() {
        notes.removeAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE);
    }

    /** The procedure is over: it can begin anew. */
    void forget() {
        notes.removeAuthNote(key(CHANGED));
        notes.removeAuthNote(key(REFUSED));
    }

    private String key(String prefix) {
        return prefix + occasion.actionId();
    }
}
