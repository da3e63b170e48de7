package io.github.dualpassword.prelogin;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.procedure.Sealed;

/**
 * The form of a page that waits for a phone. It holds passwords: the server keeps it encrypted, and the browser keeps the key in a
 * {@linkplain FormKey cookie}, so that the page can be fetched again without scripts. What is sent with the page that waits changes
 * nothing of it.
 */
final class WaitingForm extends Notes<WaitingForm.Note> {

    private static final String PROCEDURE = "before-login";

    private final FormKey key;

    WaitingForm(KeycloakSession session, AuthenticationSessionModel authentication) {
        super(authentication, PROCEDURE, Note.class);
        this.key = new FormKey(session, authentication);
    }

    enum Note {
        /** That the browser shows. */
        NUMBER,
        SEALED,
        /** What was carried out last. */
        DONE
    }

    /** @param approval of which the form waits; it can be opened for no other */
    void keep(Approval asked, BeforeLoginForm form) {
        try {
            Sealed sealed = Sealed.of(JsonSerialization.writeValueAsBytes(new Content(asked.id(), form.fields())));
            remove(Note.DONE);
            set(Note.NUMBER, asked.number());
            set(Note.SEALED, sealed.text());
            key.keep(sealed.key(), Duration.ofMillis(asked.validUntil() - asked.askedAt()));
        } catch (IOException failure) {
            throw new IllegalStateException("What was entered could not be kept", failure);
        }
    }

    Optional<String> number() {
        return get(Note.NUMBER);
    }

    /** The form as it was sent; nothing where the browser has not its key, or it waits for something else. */
    Optional<BeforeLoginForm> open(String approval, BeforeLoginPolicy policy) {
        return get(Note.SEALED)
                .flatMap(text -> key.read().flatMap(kept -> new Sealed(text, kept).open()))
                .flatMap(WaitingForm::read)
                .filter(content -> content.approval().equals(approval))
                .map(content -> BeforeLoginForm.read(content.fields()::get, policy));
    }

    /** Nothing waits any more. */
    void end() {
        forget();
        key.forget();
    }

    void done(BeforeLoginPage.Result result) {
        write(Note.DONE, result);
    }

    /** What was carried out last, for who has sent the form twice. */
    Optional<BeforeLoginPage.Result> done() {
        return read(Note.DONE, BeforeLoginPage.Result.class);
    }

    private static Optional<Content> read(byte[] content) {
        try {
            return Optional.of(JsonSerialization.readValue(content, Content.class));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private record Content(String approval, Map<String, String> fields) {

        @Override
        public String toString() {
            return "Content[]";
        }
    }
}
