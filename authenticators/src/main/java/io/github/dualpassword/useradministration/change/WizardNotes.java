package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.MemberView;

/**
 * Where an authentication session stands in the change of a user. Nothing in it is secret, new passwords only as {@link
 * SealedPasswords} whose keys are elsewhere.
 */
final class WizardNotes extends Notes<WizardNotes.Note> {

    WizardNotes(AuthenticationSessionModel session) {
        super(session, Procedures.CHANGE_USER_PASSWORDS, Note.class);
    }

    enum Note {
        /** Keycloak's id of the user to be changed; another procedure may have set it (D15). */
        TARGET,
        /** Part of the list that is looked at. */
        VIEW,
        /** For whom the following were entered. */
        FOR,
        /** The user may not be changed, which has been recorded. */
        DENIED,
        PLACE,
        CHOICES,
        SEALED,
        PASS,
        VALUES,
        RESULT,
        /** Whom the result is of. */
        CHANGED
    }

    /** What was entered in further steps, by their ids. */
    private record StepValues(Map<String, Map<String, String>> values) {}

    Optional<String> target() {
        return get(Note.TARGET);
    }

    /** Chooses a user; whatever was entered for another one is forgotten. */
    void target(String userId) {
        if (!get(Note.FOR).equals(Optional.of(userId))) {
            forgetAllBut(Note.VIEW);
            set(Note.FOR, userId);
        }
        set(Note.TARGET, userId);
    }

    /** Remembers that a refusal was recorded for the user who is chosen. @return whether it was before */
    boolean denied() {
        boolean before = get(Note.DENIED).isPresent();
        set(Note.DENIED, "true");
        return before;
    }

    MemberView view() {
        return MemberView.ofNote(get(Note.VIEW).orElse(null));
    }

    void view(MemberView view) {
        set(Note.VIEW, view.toNote());
    }

    /** The page on which one is: one of {@link WizardPath}. */
    String place() {
        return get(Note.PLACE).orElse(WizardPath.BASIC);
    }

    void place(String place) {
        set(Note.PLACE, place);
    }

    List<PasswordChoice> choices() {
        return get(Note.CHOICES).map(PasswordChoice::parse).orElseGet(PasswordChoice::atFirst);
    }

    void choices(List<PasswordChoice> choices) {
        set(Note.CHOICES, PasswordChoice.text(choices));
    }

    /** Keeps new passwords encrypted. @return the key, which is kept nowhere here */
    String seal(Map<Password, String> values) {
        String pass = UUID.randomUUID().toString();
        SealedPasswords sealed = SealedPasswords.seal(get(Note.FOR).orElseThrow(), pass, values);
        set(Note.PASS, pass);
        set(Note.SEALED, sealed.text());
        return sealed.key();
    }

    /** The passwords that are sealed, none where none are; nothing when they cannot be had with this key. */
    Optional<Map<Password, String>> typed(String key) {
        Optional<String> sealed = get(Note.SEALED);
        return sealed.isEmpty()
                ? Optional.of(Map.of())
                : SealedPasswords.open(
                        sealed.get(),
                        key,
                        get(Note.FOR).orElse(""),
                        get(Note.PASS).orElse(""));
    }

    /** All that was entered, with these passwords. */
    Entered entered(Map<Password, String> typed) {
        return new Entered(choices(), typed, values());
    }

    boolean hasPasswords() {
        return get(Note.SEALED).isPresent();
    }

    void forgetPasswords() {
        remove(Note.SEALED);
        remove(Note.PASS);
    }

    /** What was entered in further steps, by their ids. */
    Map<String, Map<String, String>> values() {
        return read(Note.VALUES, StepValues.class).map(StepValues::values).orElse(Map.of());
    }

    void values(Map<String, Map<String, String>> values) {
        write(Note.VALUES, new StepValues(values));
    }

    Optional<ChangeResult> result() {
        return read(Note.RESULT, ChangeResult.class);
    }

    /** The change is over: only its result is left, and of whom it is. */
    void result(ChangeResult result) {
        Optional<String> changed = target();
        backToList();
        write(Note.RESULT, result);
        changed.ifPresent(userId -> set(Note.CHANGED, userId));
    }

    /** Whom the result is of. */
    Optional<String> changed() {
        return get(Note.CHANGED);
    }

    /** Back to the list as it was left. */
    void backToList() {
        forgetAllBut(Note.VIEW);
    }
}
