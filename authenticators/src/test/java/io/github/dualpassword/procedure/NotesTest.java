package io.github.dualpassword.procedure;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What a procedure keeps between its pages is its own, and goes as a whole. */
class NotesTest {

    private final Map<String, String> authNotes = new HashMap<>();
    private final Map<String, String> clientNotes = new HashMap<>();
    private final Notes<Note> notes = notesOf("one-procedure");

    private enum Note {
        FIRST_ONE,
        SECOND
    }

    private record Kept(String text, List<Integer> numbers) {}

    @Test
    void aNoteIsReadAsItWasWritten() {
        notes.set(Note.FIRST_ONE, "text");
        notes.write(Note.SECOND, new Kept("パス", List.of(1, 2)));

        assertThat(notes.get(Note.FIRST_ONE)).contains("text");
        assertThat(notes.read(Note.SECOND, Kept.class)).contains(new Kept("パス", List.of(1, 2)));
        assertThat(authNotes)
                .containsOnlyKeys("dual-password-one-procedure-first-one", "dual-password-one-procedure-second");
    }

    @Test
    void whatIsNotThereIsNothing() {
        notes.set(Note.FIRST_ONE, "text");
        notes.remove(Note.FIRST_ONE);

        assertThat(notes.get(Note.FIRST_ONE)).isEmpty();
        assertThat(notes.read(Note.SECOND, Kept.class)).isEmpty();
    }

    @Test
    void nothingIsLeftOfAForgottenProcedure() {
        notes.set(Note.FIRST_ONE, "text");
        notes.write(Note.SECOND, new Kept("text", List.of()));
        notes.newPage();
        notes.isBegunAnew();

        notes.forget();

        assertThat(authNotes).isEmpty();
        assertThat(clientNotes).isEmpty();
    }

    @Test
    void anotherProcedureIsNotForgottenWithIt() {
        notesOf("one-procedure-more").set(Note.FIRST_ONE, "text");

        notes.forget();

        assertThat(notesOf("one-procedure-more").get(Note.FIRST_ONE)).contains("text");
    }

    @Test
    void aProcedureCanGoOnWithOneNoteAlone() {
        notes.set(Note.FIRST_ONE, "text");
        notes.set(Note.SECOND, "text");

        notes.forgetAllBut(Note.SECOND);

        assertThat(notes.get(Note.FIRST_ONE)).isEmpty();
        assertThat(notes.get(Note.SECOND)).contains("text");
    }

    @Test
    void onlyThePageThatWasShownLastIsListenedTo() {
        String earlier = notes.newPage();
        String present = notes.newPage();

        assertThat(notes.isPresentPage(present)).isTrue();
        assertThat(notes.isPresentPage(earlier)).isFalse();
        assertThat(notes.isPresentPage("")).isFalse();
    }

    @Test
    void withoutAPageNothingIsListenedTo() {
        assertThat(notes.isPresentPage("")).isFalse();
    }

    @Test
    void aPageThatIsShownAgainDoesNotBeginAnew() {
        assertThat(notes.isBegunAnew()).isFalse();
        assertThat(notes.isBegunAnew()).isFalse();
    }

    @Test
    void whatKeycloakHasForgottenIsBegunAnewOnce() {
        notes.set(Note.FIRST_ONE, "text");
        notes.isBegunAnew();

        authNotes.clear();

        assertThat(notes.isBegunAnew()).isTrue();
        assertThat(notes.isBegunAnew()).isFalse();
        assertThat(notes.get(Note.FIRST_ONE)).isEmpty();
    }

    @Test
    void aProcedureThatIsOpenedOnceMoreIsNotBegunAnew() {
        notes.isBegunAnew();
        notes.forget();

        assertThat(notes.isBegunAnew()).isFalse();
    }

    private Notes<Note> notesOf(String procedure) {
        return new Notes<>(session(), procedure, Note.class);
    }

    /** Two maps: the notes of an authentication are nothing else. */
    private AuthenticationSessionModel session() {
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                AuthenticationSessionModel.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAuthNote" -> authNotes.get((String) arguments[0]);
                    case "setAuthNote" -> authNotes.put((String) arguments[0], (String) arguments[1]);
                    case "removeAuthNote" -> authNotes.remove((String) arguments[0]);
                    case "getClientNote" -> clientNotes.get((String) arguments[0]);
                    case "setClientNote" -> clientNotes.put((String) arguments[0], (String) arguments[1]);
                    case "removeClientNote" -> clientNotes.remove((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
