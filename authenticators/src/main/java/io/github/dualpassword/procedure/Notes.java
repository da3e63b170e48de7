package io.github.dualpassword.procedure;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.Ids;

/**
 * What a procedure keeps in the authentication session between its pages: on the server, and no secret in clear. Its notes
 * are the constants of one enum, so that whoever forgets the procedure forgets all of them.
 *
 * @param <N> the notes of the procedure
 */
public class Notes<N extends Enum<N>> {

    private static final String PRESENT_PAGE = "present-page";
    private static final String SHOWN = "shown";

    private final AuthenticationSessionModel session;
    private final String prefix;
    private final Class<N> names;

    /** @param procedure id of the procedure, which the names of its notes begin with */
    public Notes(AuthenticationSessionModel session, String procedure, Class<N> names) {
        this.session = session;
        this.prefix = prefix(procedure);
        this.names = names;
    }

    static String prefix(String procedure) {
        return "dual-password-" + procedure + "-";
    }

    public final Optional<String> get(N note) {
        return Optional.ofNullable(session.getAuthNote(name(note)));
    }

    public final void set(N note, String value) {
        session.setAuthNote(name(note), value);
    }

    /** A value that was {@link #write written}. */
    public final <T> Optional<T> read(N note, Class<T> type) {
        return get(note).map(text -> JsonSerialization.valueFromString(text, type));
    }

    /** Keeps a value as JSON. */
    public final void write(N note, Object value) {
        set(note, JsonSerialization.valueAsString(value));
    }

    public final void remove(N note) {
        session.removeAuthNote(name(note));
    }

    /** Gives the page that is about to be shown an id: only what is sent from it counts. */
    public final String newPage() {
        String page = UUID.randomUUID().toString();
        session.setAuthNote(prefix + PRESENT_PAGE, page);
        return page;
    }

    /** Whether the page with this id is the one that was shown last. */
    public final boolean isPresentPage(String page) {
        return page.equals(session.getAuthNote(prefix + PRESENT_PAGE));
    }

    /**
     * Whether Keycloak has begun the authentication anew, because of a pause that was too long: then it has forgotten its
     * own notes, and kept those of the application. To be asked each time a page is about to be shown.
     */
    public final boolean isBegunAnew() {
        String shown = prefix + SHOWN;
        boolean anew = session.getClientNote(shown) != null && session.getAuthNote(shown) == null;
        session.setClientNote(shown, "true");
        session.setAuthNote(shown, "true");
        return anew;
    }

    /** The procedure is over: it can begin anew. */
    public final void forget() {
        Stream.of(names.getEnumConstants()).forEach(this::remove);
        Stream.of(PRESENT_PAGE, SHOWN).map(prefix::concat).forEach(session::removeAuthNote);
        session.removeClientNote(prefix + SHOWN);
    }

    /** The procedure goes on with nothing but this note. */
    public final void forgetAllBut(N kept) {
        Stream.of(names.getEnumConstants()).filter(note -> note != kept).forEach(this::remove);
    }

    private String name(N note) {
        return prefix + Ids.hyphenated(note);
    }
}
