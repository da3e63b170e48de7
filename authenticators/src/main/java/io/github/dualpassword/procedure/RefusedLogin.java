package io.github.dualpassword.procedure;

import java.util.List;
import java.util.Optional;

import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.openlogin.EndedLoginView;
import io.github.dualpassword.openlogin.LoginRefusal;

/** The page of a login that is over, in place of whatever was opened by it; its button tells the application. */
final class RefusedLogin {

    /** Name of the button. */
    static final String BACK = "back";

    /** Name of a field that tells the page from others with such a button. */
    private static final String ENDED = "ended-login";

    private final ProcedureRequest request;

    RefusedLogin(ProcedureRequest request) {
        this.request = request;
    }

    /** Answers the request if its login must not go on. @return whether it did */
    boolean answered() {
        Optional<LoginRefusal> refusal = request.openLogin().refusal();
        refusal.ifPresent(this::answer);
        return refusal.isPresent();
    }

    private void answer(LoginRefusal refusal) {
        if (request.pressed(BACK) && !request.text(ENDED).isEmpty()) {
            request.openLogin().endReplacedSession();
            request.context().getEvent().event(EventType.LOGIN);
            request.endLogin(refusal.id());
        } else {
            request.show(
                    EndedLoginView.TEMPLATE,
                    EndedLoginView.of(refusal),
                    List.of(new FormMessage(request.openLogin().message(refusal))));
        }
    }
}
