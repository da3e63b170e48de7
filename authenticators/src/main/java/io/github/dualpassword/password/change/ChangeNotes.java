package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.procedure.Notes;

/** Which step of a change an authentication session is in. */
final class ChangeNotes extends Notes<ChangeNotes.Note> {

    /** How many pages back a form may come from. */
    private static final int MAX_PAGES = 10;

    ChangeNotes(AuthenticationSessionModel session, Occasion occasion) {
        super(session, occasion.actionId(), Note.class);
    }

    enum Note {
        CHANGED,
        PAGES,
        REFUSED
    }

    /**
     * A page that was shown.
     *
     * @param seen the last change that there was when it was made
     */
    private record Page(String id, String seen) {}

    /**
     * Remembers a page that is about to be shown: only what this authentication has shown can be sent back to it.
     *
     * @param page its id
     * @param seen the last change that there was when it was made
     */
    void shows(String page, String seen) {
        Stream<Page> earlier = pages().limit(MAX_PAGES - 1L);
        write(
                Note.PAGES,
                Stream.concat(Stream.of(new Page(page, seen)), earlier).toList());
    }

    /** The last change that there was when the page was made; empty when it was not shown here. */
    Optional<String> seenBy(String page) {
        return pages().filter(shown -> shown.id().equals(page)).map(Page::seen).findFirst();
    }

    private Stream<Page> pages() {
        return read(Note.PAGES, Page[].class).stream().flatMap(Stream::of);
    }

    void changed(List<Password> credentials) {
        write(Note.CHANGED, credentials);
    }

    /** The passwords whose change is shown now; empty before it is done. */
    List<Password> changed() {
        return read(Note.CHANGED, Password[].class).map(List::of).orElse(List.of());
    }

    void refused(ChangeRefusal.Reason reason) {
        set(Note.REFUSED, reason.name());
    }

    Optional<ChangeRefusal.Reason> refused() {
        return get(Note.REFUSED).map(ChangeRefusal.Reason::valueOf);
    }
}
