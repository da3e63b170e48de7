package io.github.dualpassword.useradministration.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.Procedures;

/**
 * Where an authentication session stands in the change of a user. Kept on the server; nothing in it is secret, new passwords
 * only as {@link SealedPasswords} whose keys are elsewhere.
 */
final class WizardNotes {

    /** Keycloak's id of the user to be changed; the result page of a release sets it, too (D15). */
    static final String TARGET = Procedures.CHANGE_USER_TARGET;

    private static final String PREFIX = "dual-password-change-user-";
    private static final String FOR = PREFIX + "for";
    private static final String PLACE = PREFIX + "place";
    private static final String PAGE = PREFIX + "page";
    private static final String CHOICES = PREFIX + "choices";
    private static final String SEALED = PREFIX + "sealed";
    private static final String PASS = PREFIX + "pass";
    private static final String VALUES = PREFIX + "values";
    private static final String RESULT = PREFIX + "result";
    private static final String SHOWN = PREFIX + "shown";

    private final AuthenticationSessionModel notes;

    WizardNotes(AuthenticationSessionModel notes) {
        this.notes = notes;
    }

    Optional<String> target() {
        return get(TARGET);
    }

    /** Chooses a user; whatever was entered for another one is forgotten. */
    void target(String userId) {
        if (!get(FOR).equals(Optional.of(userId))) {
            forgetEntries();
            notes.setAuthNote(FOR, userId);
        }
        notes.setAuthNote(TARGET, userId);
    }

    /** The page on which one is: one of {@link WizardPath}. */
    String place() {
        return get(PLACE).orElse(WizardPath.BASIC);
    }

    void place(String place) {
        notes.setAuthNote(PLACE, place);
    }

    /** Gives the page that is about to be shown an id: only what is sent from it counts. */
    String newPage() {
        String page = UUID.randomUUID().toString();
        notes.setAuthNote(PAGE, page);
        return page;
    }

    boolean isPresentPage(String page) {
        return get(PAGE).filter(present -> present.equals(page)).isPresent();
    }

    List<PasswordChoice> choices() {
        return get(CHOICES).map(PasswordChoice::parse).orElseGet(PasswordChoice::atFirst);
    }

    void choices(List<PasswordChoice> choices) {
        notes.setAuthNote(CHOICES, PasswordChoice.text(choices));
    }

    /** Keeps new passwords encrypted. @return the key, which is kept nowhere here */
    String seal(Map<Password, String> values) {
        String pass = UUID.randomUUID().toString();
        SealedPasswords sealed = SealedPasswords.seal(get(FOR).orElseThrow(), pass, values);
        notes.setAuthNote(PASS, pass);
        notes.setAuthNote(SEALED, sealed.text());
        return sealed.key();
    }

    /** All that was entered; nothing when the passwords that were typed cannot be had with this key. */
    Optional<Entered> entered(String key) {
        Optional<String> sealed = get(SEALED);
        Optional<Map<Password, String>> typed = sealed.isEmpty()
                ? Optional.of(Map.of())
                : SealedPasswords.open(
                        sealed.get(), key, get(FOR).orElse(""), get(PASS).orElse(""));
        return typed.map(values -> new Entered(choices(), values, values())).filter(Entered::isComplete);
    }

    boolean hasPasswords() {
        return get(SEALED).isPresent();
    }

    void forgetPasswords() {
        Stream.of(SEALED, PASS).forEach(notes::removeAuthNote);
    }

    /** What was entered in further steps, by their ids. */
    Map<String, Map<String, String>> values() {
        return get(VALUES)
                .map(text -> read(text, new TypeReference<Map<String, Map<String, String>>>() {}))
                .orElse(Map.of());
    }

    void values(Map<String, Map<String, String>> values) {
        notes.setAuthNote(VALUES, write(values));
    }

    Optional<ChangeResult> result() {
        return get(RESULT).map(text -> read(text, new TypeReference<ChangeResult>() {}));
    }

    /** The change is over: only its result is left. */
    void result(ChangeResult result) {
        forgetEntries();
        notes.setAuthNote(RESULT, write(result));
    }

    /**
     * Whether Keycloak has begun the authentication anew, because of a pause that was too long: then it has forgotten its
     * own notes, and kept those of the application. To be asked each time a page is about to be shown.
     */
    boolean isBegunAnew() {
        boolean anew = notes.getClientNote(SHOWN) != null && get(SHOWN).isEmpty();
        notes.setClientNote(SHOWN, "true");
        notes.setAuthNote(SHOWN, "true");
        return anew;
    }

    /** The procedure is left, or begins anew with the choice of a user. */
    void forget() {
        forgetEntries();
        Set.of(TARGET, RESULT, PAGE, SHOWN).forEach(notes::removeAuthNote);
        notes.removeClientNote(SHOWN);
    }

    private void forgetEntries() {
        forgetPasswords();
        Set.of(FOR, PLACE, CHOICES, VALUES).forEach(notes::removeAuthNote);
    }

    private Optional<String> get(String note) {
        return Optional.ofNullable(notes.getAuthNote(note));
    }

    private static String write(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JsonSerialization.readValue(text, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
