package io.github.dualpassword.procedure;

import java.util.List;

import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A form that comes once more, or from a page that is not the last one.
 *
 * <p>Keycloak does not hand it to the procedure: it redirects to the present page, and leaves a note. What was sent first may
 * not have reached the procedure by then, so this page says only what is true in any case, and changes nothing. Of several
 * redirects nobody knows which is the last one, so the note stays until its reader goes on.
 */
final class SentAgain {

    /** Name of the button that leads to the page as it is by then. */
    static final String GO_ON = "after-sent-again";

    private static final String TEMPLATE = "dual-password-sent-again.ftl";
    private static final String MESSAGE = "dualPasswordSentAgain";

    private final ProcedureRequest request;
    private final FormAtWork work;

    SentAgain(ProcedureRequest request, FormAtWork work) {
        this.request = request;
        this.work = work;
    }

    /** The page. */
    public record View() {}

    /** Whether a form has come once more, or the first one is worked on still. */
    boolean isTrue() {
        return Messages.EXPIRED_ACTION.equals(
                        request.authentication().getAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE))
                || work.isBegun();
    }

    static void forget(AuthenticationSessionModel authentication) {
        authentication.removeAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE);
    }

    void show() {
        request.show(TEMPLATE, new View(), List.of(new FormMessage(MESSAGE)));
    }
}
