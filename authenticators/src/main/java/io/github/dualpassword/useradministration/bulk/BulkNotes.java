package io.github.dualpassword.useradministration.bulk;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.useradministration.MemberView;

/**
 * How far an authentication session has come in the procedure. Without a confirmation the operator is at the list, with one
 * at the confirm page, and after its execution at the result.
 */
final class BulkNotes extends Notes<BulkNotes.Note> {

    BulkNotes(AuthenticationSessionModel session, String procedure) {
        super(session, procedure, Note.class);
    }

    enum Note {
        VIEW,
        TARGET,
        CHOICE,
        SELECTION,
        LISTED,
        CONFIRMATION,
        PAGE,
        EXECUTED
    }

    MemberView view() {
        return MemberView.ofNote(get(Note.VIEW).orElse(null));
    }

    void view(MemberView view) {
        set(Note.VIEW, view.toNote());
    }

    /** Whom another procedure has opened this one for; once only. */
    Optional<String> takeTarget() {
        Optional<String> target = get(Note.TARGET);
        remove(Note.TARGET);
        return target;
    }

    /** Id of what was chosen last; empty where nothing was. */
    String choice() {
        return get(Note.CHOICE).orElse("");
    }

    void choice(String id) {
        set(Note.CHOICE, id);
    }

    Selection selection() {
        return read(Note.SELECTION, Selection.class).orElse(Selection.NONE);
    }

    void selection(Selection selection) {
        write(Note.SELECTION, selection);
    }

    Listed listed() {
        return read(Note.LISTED, Listed.class).orElse(Listed.NOTHING);
    }

    void listed(Listed listed) {
        write(Note.LISTED, listed);
    }

    Optional<ConfirmedTargets> confirmation() {
        return read(Note.CONFIRMATION, ConfirmedTargets.class);
    }

    /** Goes on to the confirm page. */
    void confirm(ConfirmedTargets confirmation) {
        write(Note.CONFIRMATION, confirmation);
        page(1);
    }

    /** Goes back to the list, as it was left. */
    void backToList() {
        remove(Note.CONFIRMATION);
    }

    /** Page of the confirm page or the result, from 1. */
    int page() {
        return get(Note.PAGE).map(Integer::valueOf).orElse(1);
    }

    void page(int page) {
        set(Note.PAGE, Integer.toString(page));
    }

    /** Goes on to the result. */
    void executed() {
        set(Note.EXECUTED, "true");
        page(1);
    }

    boolean isExecuted() {
        return get(Note.EXECUTED).isPresent();
    }
}
