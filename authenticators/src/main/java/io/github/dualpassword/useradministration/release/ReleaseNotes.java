package io.github.dualpassword.useradministration.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.useradministration.MemberView;

/**
 * How far an authentication session has come in the procedure. Kept on the server; nothing in it is secret. Without a
 * confirmation the operator is at the list, with one at the confirm page, and after its execution at the result.
 */
final class ReleaseNotes {

    private static final String PREFIX = "dual-password-release-";
    private static final String VIEW = PREFIX + "view";
    private static final String SELECTION = PREFIX + "selection";
    private static final String LISTED = PREFIX + "listed";
    private static final String CONFIRMATION = PREFIX + "confirmation";
    private static final String PAGE = PREFIX + "page";
    private static final String EXECUTED = PREFIX + "executed";

    private final AuthenticationSessionModel notes;

    ReleaseNotes(AuthenticationSessionModel notes) {
        this.notes = notes;
    }

    MemberView view() {
        return MemberView.ofNote(notes.getAuthNote(VIEW));
    }

    void view(MemberView view) {
        notes.setAuthNote(VIEW, view.toNote());
    }

    Selection selection() {
        return read(SELECTION, Selection.class).orElse(Selection.NONE);
    }

    void selection(Selection selection) {
        write(SELECTION, selection);
    }

    Listed listed() {
        return read(LISTED, Listed.class).orElse(Listed.NOTHING);
    }

    void listed(Listed listed) {
        write(LISTED, listed);
    }

    Optional<Confirmation> confirmation() {
        return read(CONFIRMATION, Confirmation.class);
    }

    /** Goes on to the confirm page. */
    void confirm(Confirmation confirmation) {
        write(CONFIRMATION, confirmation);
        page(1);
    }

    /** Goes back to the list, as it was left. */
    void backToList() {
        notes.removeAuthNote(CONFIRMATION);
    }

    /** Page of the confirm page or the result, from 1. */
    int page() {
        return Optional.ofNullable(notes.getAuthNote(PAGE))
                .map(Integer::valueOf)
                .orElse(1);
    }

    void page(int page) {
        notes.setAuthNote(PAGE, Integer.toString(page));
    }

    /** Goes on to the result. */
    void executed() {
        notes.setAuthNote(EXECUTED, "true");
        page(1);
    }

    boolean isExecuted() {
        return notes.getAuthNote(EXECUTED) != null;
    }

    /** The procedure is over: it can begin anew. */
    void forget() {
        notes.removeAuthNote(VIEW);
        notes.removeAuthNote(SELECTION);
        notes.removeAuthNote(LISTED);
        notes.removeAuthNote(CONFIRMATION);
        notes.removeAuthNote(PAGE);
        notes.removeAuthNote(EXECUTED);
    }

    private void write(String note, Object value) {
        try {
            notes.setAuthNote(note, JsonSerialization.writeValueAsString(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> Optional<T> read(String note, Class<T> type) {
        String text = notes.getAuthNote(note);
        try {
            return text == null ? Optional.empty() : Optional.of(JsonSerialization.readValue(text, type));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
